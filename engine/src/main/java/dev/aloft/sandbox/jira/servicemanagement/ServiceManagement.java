package dev.aloft.sandbox.jira.servicemanagement;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
import dev.aloft.sandbox.jira.DeskErrors;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.property.EntityPropertyResource;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.servicemanagement.customer.CustomerResource;
import dev.aloft.sandbox.jira.servicemanagement.customer.Customers;
import dev.aloft.sandbox.jira.servicemanagement.customer.People;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Experimental;
import dev.aloft.sandbox.jira.servicemanagement.desk.InfoResource;
import dev.aloft.sandbox.jira.servicemanagement.desk.ServiceDeskResource;
import dev.aloft.sandbox.jira.servicemanagement.linked.LinkedProducts;
import dev.aloft.sandbox.jira.servicemanagement.organization.OrganizationResource;
import dev.aloft.sandbox.jira.servicemanagement.organization.Organizations;
import dev.aloft.sandbox.jira.servicemanagement.queue.QueueResource;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestAttachmentResource;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestCommentResource;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestGoals;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestOpinions;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestProgress;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestResource;
import dev.aloft.sandbox.jira.servicemanagement.request.Requests;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypeFields;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypeResource;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypeRights;
import dev.aloft.sandbox.jira.servicemanagement.requesttype.RequestTypes;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** Jira Service Management over the Jira of the same site. */
public final class ServiceManagement {

  /** Where its tree begins. */
  public static final String ROOT = "/rest/servicedeskapi";

  private ServiceManagement() {}

  /** The API over a site's Jira; once a site, since requests go with their issues from then on. */
  public static Api<CloudCall> over(WholeSite jira) {
    return new Api<>(
        "Jira Service Management Cloud",
        OperationTable.load("/dev/aloft/sandbox/jira/servicemanagement/operations.tsv"),
        new CloudConventions(jira.site().cloud(), "jira", ROOT, DeskErrors::reply),
        resources(jira));
  }

  private static List<Resource<CloudCall>> resources(WholeSite jira) {
    Desks desks = new Desks(jira);
    People people = new People(jira.site());
    DeskViews views = new DeskViews(jira.site());
    RequestTypes types = new RequestTypes(jira.site(), jira.store());
    RequestTypeFields fields = new RequestTypeFields(jira);
    RequestTypeResource typeResource = new RequestTypeResource(jira, desks, types, fields);
    OrganizationResource organizations =
        new OrganizationResource(
            new Organizations(jira.site(), jira.store()), desks, people, views);
    Requests requests = new Requests(jira.store(), jira.site().ids());
    jira.issues().issues().attach(requests);
    RequestResource requestResource =
        new RequestResource(jira, desks, types, fields, requests, people, views);
    RequestCommentResource comments =
        new RequestCommentResource(requestResource, desks, jira.issues().comments(), views);
    return List.of(
        new InfoResource(),
        new QueueResource(jira, desks),
        new LinkedProducts(desks),
        new RequestTypeRights(jira.site(), desks, types),
        new RequestAttachmentResource(jira, requestResource, comments, requests, desks, views),
        new ServiceDeskResource(desks),
        typeResource,
        new EntityPropertyResource(
            names(ROOT + "/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}/property"),
            new Properties(jira.store(), jira.site().ids(), "request.type"),
            call -> typeResource.visible(call).id(),
            call -> typeResource.changeable(call).id(),
            Experimental::of),
        organizations,
        new EntityPropertyResource(
            names(ROOT + "/organization/{organizationId}/property"),
            new Properties(jira.store(), jira.site().ids(), "organization"),
            call -> organizations.visible(call).id(),
            call -> organizations.managed(call).id()),
        new CustomerResource(
            jira.site(), desks, new Customers(jira.site(), jira.store()), people, views),
        requestResource,
        comments,
        new RequestProgress(jira, requestResource),
        new RequestOpinions(requestResource, requests),
        new RequestGoals(requestResource, desks));
  }

  /** The contract gives these operations one name for several things: they go by their path. */
  private static EntityPropertyResource.Names names(String path) {
    return new EntityPropertyResource.Names(
        "GET " + path,
        "GET " + path + "/{propertyKey}",
        "PUT " + path + "/{propertyKey}",
        "DELETE " + path + "/{propertyKey}");
  }
}
