import { News } from './news';
import { Notices } from './notices';

export default function Page() {
  return (
    <main>
      <News />
      <Notices />
    </main>
  );
}
