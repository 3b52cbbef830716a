package dev.aloft.jira.datacenter;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteCode;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes sure that an address is a Jira Data Center and that the token is an administrator's. */
final class DataCenterLogin {

  private static final SiteRequest INFO = DataCenterApi.get("/serverInfo");

  private final DataCenterApi api;
  private final Location location;

  /**
   * @param location where the spec names the address
   */
  DataCenterLogin(DataCenterApi api, Location location) {
    this.api = api;
    this.location = location;
  }

  /**
   * What the server says about itself: {@code getServerInfo}, {@code getUser} and {@code
   * getPermissions}.
   *
   * @throws ProblemException exit 3 if it is no Jira Data Center, or does not let us in
   */
  JsonNode info() {
    JsonNode info = read();
    if (info.path("deploymentType").asString("").equals("Cloud")) {
      throw problem(
          DataCenterCode.IS_CLOUD,
          "this is a cloud site",
          "give the address of the Jira on your own host");
    }
    // A server may take a wrong token for a visitor's; only this one asks who is there.
    api.object(DataCenterApi.get("/myself"));
    JsonNode mine = api.object(DataCenterApi.get("/mypermissions"));
    if (!mine.path("permissions").path("ADMINISTER").path("havePermission").asBoolean(false)) {
      throw problem(
          DataCenterCode.NOT_ADMINISTRATOR,
          "the token's user does not administer Jira",
          "make a token as an administrator, or give the user the global permission");
    }
    return info;
  }

  private JsonNode read() {
    try {
      JsonNode info = api.object(INFO);
      if (!info.path("version").isString()) {
        throw SiteException.lacking(INFO, "a version");
      }
      return info;
    } catch (SiteException e) {
      Set<SiteCode> elsewhere =
          Set.of(SiteCode.NOT_FOUND, SiteCode.NOT_JSON, SiteCode.MALFORMED_REPLY);
      if (!elsewhere.contains(e.diagnostic().code())) {
        throw e;
      }
      ProblemException problem =
          problem(
              DataCenterCode.NOT_JIRA,
              "there is no Jira at this address: " + e.diagnostic().summary(),
              "open the address in a browser; it must show Jira itself");
      problem.initCause(e);
      throw problem;
    }
  }

  private ProblemException problem(DataCenterCode code, String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT, Diagnostic.of(code, location, summary).next(next));
  }
}
