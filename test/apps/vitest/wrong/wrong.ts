import 'bantin';

document.createElement('news-list').layout = 'wrong';
