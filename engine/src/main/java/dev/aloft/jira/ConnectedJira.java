package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import dev.aloft.provisioning.ScimDirectory;
import java.util.Optional;

/**
 * A Jira Cloud site that is written.
 *
 * @param stamps of what Aloft made there
 * @param organization the site's, where the spec gives a key to its administration
 * @param provisioning where accounts are made for the organization, where the spec gives a key
 */
public record ConnectedJira(
    JiraCloud site,
    StampRegister stamps,
    Optional<Organization> organization,
    Optional<ScimDirectory> provisioning) {}
