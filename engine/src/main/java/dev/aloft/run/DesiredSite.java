package dev.aloft.run;

import dev.aloft.http.ExchangeLog;
import dev.aloft.resource.Derived;

/** What a spec and its sources want, ready to meet a target. */
public interface DesiredSite {

  Derived derived();

  /**
   * Connects the target.
   *
   * @param log sees every exchange
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if the site is not what it should be, or
   *     does not let us in
   */
  ConnectedSite connect(Access access, ExchangeLog log);
}
