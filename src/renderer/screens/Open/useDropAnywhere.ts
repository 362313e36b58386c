/** Files can be dropped anywhere in the window while this screen is open; elsewhere a drop would make the browser leave the page. */

import { useEffect, useRef, useState } from 'react';

/** Gives true while files are held over the window. */
export function useDropAnywhere(onFiles: (files: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const handler = useRef(onFiles);
  useEffect(() => {
    handler.current = onFiles;
  });
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const onEnter = (event: DragEvent): void => {
      if (hasFiles(event)) setHovering(++depth > 0);
    };
    const onLeave = (event: DragEvent): void => {
      if (hasFiles(event)) setHovering(--depth > 0);
    };
    const onOver = (event: DragEvent): void => event.preventDefault();
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      depth = 0;
      setHovering(false);
      handler.current([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return hovering;
}
