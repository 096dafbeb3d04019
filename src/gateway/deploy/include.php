<?php
// The news as HTML: at most three seconds of waiting, and a sentence for readers where the gateway does not answer.
$context = stream_context_create(['http' => ['timeout' => 3, 'ignore_errors' => true, 'header' => 'Accept: text/html']]);
if (!@readfile('http://127.0.0.1:8080/feeds/cong-an.html?limit=5&theme=ward', false, $context))
  echo '<p>Hiện chưa hiển thị được tin tức. Kính mong quý vị vui lòng thử lại sau ít phút.</p>';
?>
