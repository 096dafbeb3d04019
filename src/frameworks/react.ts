'use client';

/** `bantin/react`: the elements as components of React 18 and 19; importing it registers them. */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { NewsArticle as NewsArticleElement } from '../news-article.js';
import { NewsList as NewsListElement } from '../news-list.js';
import { RelatedNews as RelatedNewsElement } from '../related-news.js';
import type { EventProperties, NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, Properties } from './attributes.js';

export type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './attributes.js';

/** The props of a component: those of every HTML element, its properties in camelCase, and its events. */
export type NewsProps<Element> = Omit<React.HTMLAttributes<Element>, keyof Properties<Element>> &
  Properties<Element> &
  EventProperties &
  React.RefAttributes<Element>;

export type NewsListProps = NewsProps<NewsListElement>;
export type NewsArticleProps = NewsProps<NewsArticleElement>;
export type RelatedNewsProps = NewsProps<RelatedNewsElement>;

const events = {
  onNewsLoad: 'news-load' as EventName<NewsLoadEvent>,
  onNewsError: 'news-error' as EventName<NewsErrorEvent>,
  onNewsSelect: 'news-select' as EventName<NewsSelectEvent>,
};

const wrap = <Element extends HTMLElement>(tagName: string, elementClass: new () => Element) =>
  createComponent({ react: React, tagName, elementClass, events }) as unknown as React.FunctionComponent<
    NewsProps<Element>
  >;

export const NewsList: React.FunctionComponent<NewsListProps> = wrap('news-list', NewsListElement);
export const NewsArticle: React.FunctionComponent<NewsArticleProps> = wrap('news-article', NewsArticleElement);
export const RelatedNews: React.FunctionComponent<RelatedNewsProps> = wrap('related-news', RelatedNewsElement);
