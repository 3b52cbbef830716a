package dev.aloft.cli;

import dev.aloft.sandbox.jira.cloud.site.Behaviour;

/** How the products of a cloud site of the sandbox behave. */
record CloudBehaviour(
    Behaviour jira, dev.aloft.sandbox.confluence.cloud.site.Behaviour confluence) {

  static CloudBehaviour usual() {
    return new CloudBehaviour(
        Behaviour.usual(), dev.aloft.sandbox.confluence.cloud.site.Behaviour.usual());
  }

  CloudBehaviour withJira(Behaviour other) {
    return new CloudBehaviour(other, confluence);
  }

  CloudBehaviour withConfluence(dev.aloft.sandbox.confluence.cloud.site.Behaviour other) {
    return new CloudBehaviour(jira, other);
  }
}
