import { Trans } from '@lingui/react/macro';

/** The frame index.html paints before any script runs, kept until the first page is ready. */
export function StaticFrame() {
  return (
    <>
      <div className="frame">
        <div className="frame-band" />
        <div className="frame-nav">
          <span className="frame-brand">Custos</span>
        </div>
      </div>
      <div className="frame-connect">
        <div className="frame-brand">Custos</div>
        <h1>
          <Trans>Connect to a network</Trans>
        </h1>
      </div>
    </>
  );
}
