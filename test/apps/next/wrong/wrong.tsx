import 'bantin/jsx';

export const Wrong = () => <news-list layout="wrong" />;
