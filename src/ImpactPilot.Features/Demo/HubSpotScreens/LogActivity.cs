using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>What a person logs on a company.</summary>
public enum LoggedKind
{
    Note,
    Email,
    Meeting,
}

/// <summary>Which way an e-mail went.</summary>
public enum MailDirection
{
    FromUs,
    FromCustomer,
}

/// <summary>An activity to log.</summary>
/// <param name="Subject">The subject of an e-mail, the title of a meeting; a note has none.</param>
public sealed record LogActivityRequest(
    [property: EnumDataType(typeof(LoggedKind))] LoggedKind Kind,
    [property: MaxLength(200)] string? Subject,
    [property: Required, MaxLength(20_000)] string Text,
    [property: EnumDataType(typeof(MailDirection))] MailDirection Direction = MailDirection.FromUs);

/// <summary>The new activity's id at HubSpot.</summary>
public sealed record LoggedActivity(string Id);

/// <summary>Logs a note, an e-mail or a meeting on a company, as the signed-in person does in HubSpot.</summary>
internal static class LogActivity
{
    private sealed record Contact(string Id, string? Email, string? FirstName, string? LastName);

    private sealed record Address(string? Email, string? FirstName, string? LastName);

    public static void Map(IEndpointRouteBuilder company) => company.MapPost("/activities", HandleAsync);

    public static async Task<Ok<LoggedActivity>> HandleAsync(string id, LogActivityRequest request, PeopleAtHubSpot people, TimeProvider clock, CancellationToken ct)
    {
        var person = await people.SignedInAsync(ct);
        var hands = people.HandsOf(person);
        var contact = request.Kind is LoggedKind.Note ? null : await ContactAsync(hands, id, ct);
        var properties = Properties(request, person, contact, clock.GetUtcNow());
        // HubSpot's numbers of the link from such an activity to a company and to a contact.
        var (path, toCompany, toContact) = request.Kind switch
        {
            LoggedKind.Email => ("emails", 186, 198),
            LoggedKind.Meeting => ("meetings", 188, 200),
            _ => ("notes", 190, 202),
        };
        HubSpotNewLink[] links = contact is null ? [new(id, toCompany)] : [new(id, toCompany), new(contact.Id, toContact)];
        return TypedResults.Ok(new LoggedActivity((await hands.CreateAsync(path, properties, links, ct)).Id));
    }

    private static Dictionary<string, string> Properties(LogActivityRequest request, PersonAtHubSpot person, Contact? contact, DateTimeOffset now)
    {
        var at = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var properties = new Dictionary<string, string> { ["hs_timestamp"] = at };
        if (person.OwnerId is { } owner)
            properties[CompanyRecord.Owner] = owner;
        switch (request.Kind)
        {
            case LoggedKind.Email:
                var fromCustomer = request.Direction is MailDirection.FromCustomer;
                var us = new Address(person.Email, null, null);
                var them = new Address(contact?.Email, contact?.FirstName, contact?.LastName);
                properties["hs_email_subject"] = request.Subject ?? "";
                properties["hs_email_text"] = request.Text;
                properties["hs_email_direction"] = fromCustomer ? "INCOMING_EMAIL" : "EMAIL";
                properties["hs_email_status"] = "SENT";
                properties["hs_email_headers"] = JsonSerializer.Serialize(new { From = fromCustomer ? them : us, To = new[] { fromCustomer ? us : them } }, JsonSerializerOptions.Web);
                break;
            case LoggedKind.Meeting:
                properties["hs_meeting_title"] = request.Subject ?? "";
                properties["hs_internal_meeting_notes"] = Html(request.Text);
                properties["hs_meeting_outcome"] = "COMPLETED";
                properties["hs_meeting_start_time"] = at;
                properties["hs_meeting_end_time"] = at;
                break;
            default:
                properties["hs_note_body"] = Html(request.Text);
                break;
        }

        return properties;
    }

    private static async Task<Contact?> ContactAsync(HubSpotClient hands, string company, CancellationToken ct)
    {
        var linked = (await hands.AssociationsAsync(CompanyRecord.Companies, "contacts", [company], ct)).Select(link => link.ToId).Order(StringComparer.Ordinal).FirstOrDefault();
        if (linked is null)
            return null;
        var record = (await hands.BatchReadAsync("contacts", [linked], ["email", "firstname", "lastname"], [], ct)).Single();
        return new Contact(record.Id, record["email"], record["firstname"], record["lastname"]);
    }

    private static string Html(string text) => $"<p>{HtmlEncoder.Default.Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>";
}
