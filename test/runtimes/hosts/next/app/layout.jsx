import 'plugboard/styles.css';

export const metadata = { title: 'Host', icons: [] };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
