package dev.aloft.sandbox.jira.datacenter.screen;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Screen;
import dev.aloft.sandbox.jira.datacenter.tables.Screen.Tab;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;

/** Finds screens and tabs for administrators, and changes them. */
final class Screens {

  private final JiraSite site;

  Screens(JiraSite site) {
    this.site = site;
  }

  /**
   * Lets administrators in; of the others only those who know a project's screens by its key.
   *
   * @throws Refusal 401
   */
  void administers(DataCenterCall call) {
    if (!site.access().administers(call.caller())) {
      throw Refusal.of(401, "You do not have permission to administer screens.");
    }
  }

  /** All screens, by name. */
  List<Screen> all() {
    return site.tables().screens().all().stream()
        .sorted(Comparator.comparing(Screen::name))
        .toList();
  }

  /**
   * The screen that the path names, for administrators only.
   *
   * @throws Refusal 401; 400, as the product says that there is none
   */
  Screen screen(DataCenterCall call) {
    administers(call);
    return site.tables()
        .screens()
        .find(call.path("screenId"))
        .orElseThrow(() ->
            Refusal.badRequest("The screen with id " + call.path("screenId") + " does not exist."));
  }

  /**
   * The tab that the path names.
   *
   * @throws Refusal 400
   */
  Tab tab(DataCenterCall call, Screen screen) {
    return screen.tabs().stream()
        .filter(one -> Long.toString(one.id()).equals(call.path("tabId")))
        .findFirst()
        .orElseThrow(() ->
            Refusal.badRequest(
                "The tab with id " + call.path("tabId") + " does not exist on the screen."));
  }

  /** A number that no tab has. */
  long freeTab() {
    return site.tables().screens().all().stream()
            .flatMap(one -> one.tabs().stream())
            .mapToLong(Tab::id)
            .max()
            .orElse(10_000)
        + 1;
  }

  /** Puts a tab in the place of the one with its id. */
  void put(Screen screen, Tab changed) {
    put(
        screen,
        screen.tabs().stream().map(one -> one.id() == changed.id() ? changed : one).toList());
  }

  /** Gives a screen other tabs. */
  void put(Screen screen, List<Tab> tabs) {
    site.tables().screens().put(screen.with(tabs));
  }
}
