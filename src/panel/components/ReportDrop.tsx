import { useEffect, useState } from 'preact/hooks';
import { exportWords } from '../../words/export';
import { useActions } from '../actions';

/** Opens a report that is dropped anywhere on the panel; without it, the browser would leave the panel for the file. */
export function ReportDrop() {
  const { openReport } = useActions();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) openReport(file);
    };
    addEventListener('dragover', onOver, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('drop', onDrop, { signal });
    return () => listening.abort();
  }, [openReport]);
  return isOver ? <div class="report-drop">{exportWords.open.drop}</div> : null;
}
