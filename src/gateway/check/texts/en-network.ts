import type { NetworkFacts } from '../facts.js';
import type { TextsOf } from './text.js';

export const network: TextsOf<NetworkFacts> = {
  'network/dns-not-found': ({ host }) => ({
    message: `There is no server named ${host} (the name does not resolve).`,
    action: 'Check the spelling; if it is right, ask whoever runs it whether the domain has changed or expired.',
    request: `Please check the DNS records (A, AAAA) of ${host}.`,
  }),
  'network/dns-failed': ({ host }) => ({
    message: `The address of ${host} could not be asked for: the name server (DNS) does not answer.`,
    action: 'See whether this machine is connected, and check again.',
  }),
  'network/refused': ({ host }) => ({
    message: `The server ${host} refuses the connection: no web service listens on this port.`,
    action: 'Check the address, above all its port; if it is right, send the paragraph below to the publisher.',
    request: 'Please check that the web service is running and that the firewall lets this port through.',
  }),
  'network/unreachable': ({ host }) => ({
    message: `There is no route to the server ${host}.`,
    action:
      'See whether this machine is connected, and check again; if it stays, the server may be open to an internal network only.',
  }),
  'network/reset': ({ host }) => ({
    message: `The server ${host} breaks the connection off.`,
    request: 'Please look into the logs of the web server and of the firewall (WAF) at this time.',
  }),
  'network/bad-http': ({ host, detail }) => ({
    message: `The answer of the server ${host} is not valid HTTP (${detail}).`,
    request: 'Please correct the server or proxy so that its headers are valid HTTP.',
  }),
  'network/bad-compression': ({ host, coding }) => ({
    message: `The server ${host} says that its content is compressed as “${coding}”, and it cannot be decompressed.`,
    request: 'Please correct the compression (Content-Encoding), as browsers cannot read this content.',
  }),
  'network/tls-expired': ({ host, date, name }) => ({
    message: name
      ? `The certificate “${name}” in the HTTPS chain of ${host} expired on ${date}.`
      : `The HTTPS certificate of ${host} expired on ${date}.`,
    request: 'Please renew the certificate, best automatically: browsers of readers refuse the connection.',
  }),
  'network/tls-not-yet-valid': ({ host, date }) => ({
    message: `The HTTPS certificate of ${host} is not valid before ${date}.`,
    action: 'Check the clock of this machine; if it is right, send the paragraph below to the publisher.',
    request: 'Please install a certificate that is valid now.',
  }),
  'network/tls-wrong-name': ({ host, names }) => ({
    message: `The HTTPS certificate is not for the name ${host} but for ${names}.`,
    action: 'Try the address with (or without) “www.”; if that fails, send the paragraph below to the publisher.',
    request: `Please install a certificate with the name ${host}.`,
  }),
  'network/tls-incomplete-chain': ({ host, issuer }) => ({
    message: `The server ${host} does not send the intermediate certificate (“${issuer}”), so its HTTPS chain is incomplete.`,
    request:
      'Please install the full chain (the server’s and the intermediate certificates); many phones do not look for the missing one.',
  }),
  'network/tls-self-signed': ({ host }) => ({
    message: `The HTTPS certificate of ${host} is self-signed, so browsers do not trust it.`,
    request: 'Please install a certificate of an authority that browsers trust (some are free of charge).',
  }),
  'network/tls-untrusted': ({ host, issuer }) => ({
    message: `The HTTPS certificate of ${host} was issued by “${issuer}”, an authority that browsers do not trust.`,
    request: 'Please install a certificate of an authority that all browsers trust, with its full chain.',
  }),
  'network/tls-not-tls': ({ host }) => ({
    message: `The server ${host} does not speak HTTPS on this port.`,
    action: 'Check that the address is meant to be https://, and its port.',
    request: 'Please offer HTTPS at this address.',
  }),
  'network/tls-protocol': ({ host, detail }) => ({
    message: `HTTPS with ${host} fails (${detail}): its version of TLS, or its algorithms, are too old.`,
    request: 'Please enable TLS 1.2 and TLS 1.3, as browsers require.',
  }),
  'network/tls-expires-soon': ({ host, date, days }) => ({
    message: `The HTTPS certificate of ${host} expires on ${date} (in ${days} days).`,
    request: 'Please renew the certificate before that day.',
  }),
  'timeout/connect': ({ host, seconds }) => ({
    message: `The server ${host} accepts no connection within ${seconds} seconds.`,
    request: 'Please check that the server is up and that its firewall lets connections from outside through.',
  }),
  'timeout/response': ({ host, seconds }) => ({
    message: `The server ${host} did not send its whole answer within ${seconds} seconds.`,
    action: 'Try again later; if it stays slow, read the feed through the gateway (bantin gateway).',
    request: 'Please shorten the feed (20 to 50 items are enough) or speed up the server.',
  }),
  'ipv6/no-answer': ({ host, address }) => ({
    message: `The name ${host} has an IPv6 address (${address}) which does not answer.`,
    request:
      'Please open the web service at this IPv6 address, or remove the AAAA record: readers with IPv6 wait long or see nothing.',
  }),
  'ipv6/none': ({ host }) => ({
    message: `The name ${host} has no IPv6 address (AAAA record).`,
    action: 'Nothing has to be done: readers reach it over IPv4.',
  }),
  'ipv6/unchecked': ({ host }) => ({
    message: `This machine has no IPv6, so the IPv6 address of ${host} was not tried.`,
    action: 'To be sure, run this command on a machine with IPv6.',
  }),
  'ipv4/no-answer': ({ host, address }) => ({
    message: `The IPv4 address of ${host} (${address}) does not answer; only IPv6 does.`,
    request: 'Please open the web service at this IPv4 address: most readers use IPv4.',
  }),
  'private/loopback': ({ host }) => ({
    message: `The address ${host} exists on this machine only; it is checked because you run the command yourself, but readers cannot reach it.`,
    action: 'Use a public address before it goes onto a page.',
  }),
  'private/network': ({ host }) => ({
    message: `The address ${host} belongs to an internal network, which readers outside cannot reach.`,
    action:
      'If the page is for everybody: use a public address, or read the feed through the gateway (bantin gateway).',
  }),
};
