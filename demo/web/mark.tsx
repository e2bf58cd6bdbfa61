/** The logo of the demo product. */
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="#3b3f98" />
      <path
        d="M6 9.2 12 6l6 3.2v6L12 18.4l-6-3.2zM6.3 9.4 12 12.4l5.7-3M12 12.4v5.8"
        fill="none"
        stroke="#fff"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
