using System.Globalization;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>A record as the API shows it.</summary>
internal sealed record RecordView(
    string Id,
    IReadOnlyDictionary<string, string?> Properties,
    IReadOnlyDictionary<string, IReadOnlyList<VersionView>>? PropertiesWithHistory,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived,
    DateTimeOffset? ArchivedAt,
    string Url)
{
    public IReadOnlyDictionary<string, AssociatedIds>? Associations { get; init; }

    public string? ObjectWriteTraceId { get; init; }
}

internal sealed record VersionView(
    string Value, DateTimeOffset Timestamp, string SourceType, string? SourceId, string? SourceLabel, int? UpdatedByUserId);

/// <summary>Turns records into views with the properties that a request asks for.</summary>
internal sealed class RecordProjection
{
    // Without its scope an e-mail says in its place why it says nothing else, not even to whom it went.
    private const string Redacted =
        "The content of this email has been redacted. To include it in the response, your app must require the sales-email-read scope.";

    private static readonly Dictionary<string, string?> RedactedEmail = new()
    {
        ["hs_email_html"] = Redacted, ["hs_email_text"] = null, ["hs_email_subject"] = null, ["hs_body_preview"] = null, ["hs_email_headers"] = null,
        ["hs_email_from_email"] = null, ["hs_email_to_email"] = null, ["hs_email_cc_email"] = null,
    };

    private readonly Caller _caller;
    private readonly ObjectStore _store;
    private readonly Property[] _shown;
    private readonly Property[] _withHistory;
    private readonly bool _redacted;

    public RecordProjection(Caller caller, ObjectStore store, IEnumerable<string>? properties = null, IEnumerable<string>? propertiesWithHistory = null)
    {
        _caller = caller;
        _store = store;

        // HubSpot ignores names it does not know when reading, and always adds its own few.
        _withHistory = Known(propertiesWithHistory ?? []);
        var asked = Known((properties ?? []).Concat(_withHistory.Select(property => property.Name)));
        var always = asked.Length == 0
            ? store.Type.DefaultProperties
            : [.. store.Type.DefaultProperties.Where(name => store.Properties[name].Definition.System != SystemValue.None)];
        _shown = Known(asked.Select(property => property.Name).Concat(always));
        _redacted = store.Type == ObjectType.Emails && !caller.Holds("sales-email-read");
    }

    private Portal Portal => _caller.Portal;

    public RecordView Show(CrmRecord record) => new(
        record.IdText,
        _shown.ToDictionary(property => property.Name, property => Reads(property) ? record.Read(property) : RedactedEmail[property.Name]),
        _withHistory.Length == 0 ? null : _withHistory.ToDictionary(property => property.Name, property => History(record, property)),
        record.CreatedAt,
        record.UpdatedAt,
        record.Archived,
        record.ArchivedAt,
        string.Create(CultureInfo.InvariantCulture, $"https://app.hubspot.com/contacts/{Portal.Profile.HubId}/record/{_store.Type.TypeId}/{record.Id}"));

    public RecordView Show(CrmRecord record, IReadOnlyList<ObjectType> associated) => associated.Count == 0
        ? Show(record)
        : Show(record) with { Associations = AssociatedIds.Of(Portal, _store.Type, record, associated) };

    private IReadOnlyList<VersionView> History(CrmRecord record, Property property) => !Reads(property)
        ? []
        : [.. record.History(property).Select(version => new VersionView(
            version.Value, version.At, version.Source.SourceType, version.Source.SourceId, version.Source.SourceLabel, version.Source.UserId))];

    private bool Reads(Property property) => !_redacted || !RedactedEmail.ContainsKey(property.Name);

    private Property[] Known(IEnumerable<string> names) =>
        [.. names.Distinct().Select(_store.Properties.Find).OfType<Property>()];
}
