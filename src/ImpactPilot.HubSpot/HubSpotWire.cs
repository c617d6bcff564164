using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ImpactPilot.HubSpot;

// The envelopes around HubSpot's records, as they travel.

internal sealed record Paging(NextPage? Next = null);

internal sealed record NextPage([property: JsonConverter(typeof(IdConverter))] string After);

internal sealed record RecordList(IReadOnlyList<HubSpotRecord> Results, Paging? Paging = null, int Total = 0);

internal sealed record OwnerList(IReadOnlyList<HubSpotOwner> Results, Paging? Paging = null);

internal sealed record PropertyList(IReadOnlyList<HubSpotProperty> Results);

internal sealed record ObjectId([property: JsonConverter(typeof(IdConverter))] string Id, string? After = null);

internal sealed record BatchRead(
    IReadOnlyList<ObjectId> Inputs, IReadOnlyList<string> Properties, IReadOnlyList<string> PropertiesWithHistory);

internal sealed record BatchInputs(IReadOnlyList<ObjectId> Inputs);

/// <summary>HubSpot's description asks for the links of a new record even where there are none.</summary>
internal sealed record NewRecord(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<NewAssociation> Associations);

internal sealed record NewAssociation(ObjectId To, IReadOnlyList<NewAssociationType> Types);

internal sealed record NewAssociationType(string AssociationCategory, int AssociationTypeId);

internal sealed record PropertyValues(IReadOnlyDictionary<string, string> Properties);

internal sealed record BatchUpdate(IReadOnlyList<HubSpotUpdate> Inputs);

internal sealed record PropertyGroup(string Name, string Label);

internal sealed record PropertyGroupList(IReadOnlyList<PropertyGroup> Results);

internal sealed record PropertyDraft(
    string? Name, string Label, string Type, string FieldType, string? GroupName, string? Description, IReadOnlyList<OptionDraft>? Options);

internal sealed record OptionDraft(string Value, string Label, bool Hidden, int DisplayOrder);

internal sealed record AssociationList(IReadOnlyList<AssociationsOfOne> Results);

internal sealed record AssociationsOfOne(ObjectId From, IReadOnlyList<AssociatedRecord> To, Paging? Paging = null);

internal sealed record AssociatedRecord(
    [property: JsonConverter(typeof(IdConverter))] string ToObjectId,
    IReadOnlyList<HubSpotAssociationType>? AssociationTypes = null);

/// <summary>HubSpot's error body; every field may be missing. Limits use <c>errorType</c> and <c>policyName</c>, OAuth <c>status</c>.</summary>
internal sealed record ErrorBody(
    string? Status = null,
    string? Message = null,
    string? Category = null,
    string? ErrorType = null,
    string? PolicyName = null,
    string? Error = null,
    string? CorrelationId = null,
    IReadOnlyList<ErrorDetail>? Errors = null);

internal sealed record ErrorDetail(string? Message = null, IReadOnlyDictionary<string, JsonElement>? Context = null);

internal sealed record TokenBody(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string RefreshToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("hub_id"), JsonConverter(typeof(IdConverter))] string? HubId = null,
    [property: JsonPropertyName("user_id"), JsonConverter(typeof(IdConverter))] string? UserId = null,
    IReadOnlyList<string>? Scopes = null);

internal sealed record TokenInfoBody(
    bool Active,
    [property: JsonPropertyName("hub_id"), JsonConverter(typeof(IdConverter))] string? HubId = null,
    [property: JsonPropertyName("user_id"), JsonConverter(typeof(IdConverter))] string? UserId = null,
    string? User = null,
    [property: JsonPropertyName("hub_domain")] string? HubDomain = null,
    IReadOnlyList<string>? Scopes = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(TextConverter),
        typeof(ListConverter<HubSpotRecord>), typeof(ListConverter<HubSpotValue>), typeof(ListConverter<HubSpotOwner>), typeof(ListConverter<HubSpotProperty>),
        typeof(ListConverter<HubSpotOption>), typeof(ListConverter<AssociationsOfOne>), typeof(ListConverter<AssociatedRecord>), typeof(ListConverter<HubSpotAssociationType>),
        typeof(ListConverter<PropertyGroup>), typeof(ListConverter<ErrorDetail>), typeof(ListConverter<string>),
    ])]
[JsonSerializable(typeof(RecordList))]
[JsonSerializable(typeof(OwnerList))]
[JsonSerializable(typeof(PropertyList))]
[JsonSerializable(typeof(HubSpotRecord))]
[JsonSerializable(typeof(HubSpotAccount))]
[JsonSerializable(typeof(HubSpotSearch))]
[JsonSerializable(typeof(BatchRead))]
[JsonSerializable(typeof(BatchInputs))]
[JsonSerializable(typeof(NewRecord))]
[JsonSerializable(typeof(PropertyValues))]
[JsonSerializable(typeof(BatchUpdate))]
[JsonSerializable(typeof(PropertyGroup))]
[JsonSerializable(typeof(PropertyGroupList))]
[JsonSerializable(typeof(PropertyDraft))]
[JsonSerializable(typeof(HubSpotProperty))]
[JsonSerializable(typeof(AssociationList))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(TokenInfoBody))]
internal sealed partial class HubSpotJson : JsonSerializerContext;

/// <summary>Ids come as text in most places and as numbers in some; to us they are text.</summary>
internal sealed class IdConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new JsonException("An id must be text or a whole number."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A list without holes: that an entry may not be null is nothing the serializer checks by itself.</summary>
internal sealed class ListConverter<T> : JsonConverter<IReadOnlyList<T>> where T : class
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("A list is expected.");
        var entry = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        List<T> entries = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            entries.Add(JsonSerializer.Deserialize(ref reader, entry) ?? throw new JsonException("An entry of a list is null."));
        return entries;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var entry = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var each in value)
            JsonSerializer.Serialize(writer, each, entry);
        writer.WriteEndArray();
    }
}
