namespace ImpactPilot.HubSpot;

public sealed partial class HubSpotClient
{
    /// <summary>Sets properties of a record; empty text clears one.</summary>
    public Task<HubSpotRecord> UpdateAsync(
        string type, string id, IReadOnlyDictionary<string, string> properties, CancellationToken cancellationToken)
    {
        var call = HubSpotCall.Patch(HubSpotApi.Object(type, id), new PropertyValues(properties), HubSpotJson.Default.PropertyValues);
        return SendAsync(call, HubSpotJson.Default.HubSpotRecord, cancellationToken);
    }

    /// <summary>Creates a record. After a lost answer it is not tried again, because that could create a second one.</summary>
    /// <param name="type">The kind of record.</param>
    /// <param name="properties">Name → text.</param>
    /// <param name="links">What it is linked with from the beginning.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<HubSpotRecord> CreateAsync(
        string type, IReadOnlyDictionary<string, string> properties, IReadOnlyList<HubSpotNewLink> links, CancellationToken cancellationToken)
    {
        var associations = links.Select(link => new NewAssociation(new ObjectId(link.ToId), [new NewAssociationType("HUBSPOT_DEFINED", link.TypeId)]));
        var call = HubSpotCall.Create(HubSpotApi.Objects(type), new NewRecord(properties, [.. associations]), HubSpotJson.Default.NewRecord);
        return SendAsync(call, HubSpotJson.Default.HubSpotRecord, cancellationToken);
    }

    /// <summary>
    /// Sets properties of up to 100 records, each once. Records that HubSpot could not change are told; one bad property or
    /// value refuses the whole batch with <see cref="HubSpotErrorKind.Invalid"/>, and then nothing was written.
    /// </summary>
    /// <returns>The ids that HubSpot did not change, because there is no such record any longer.</returns>
    public async Task<IReadOnlyList<string>> UpdateBatchAsync(string type, IReadOnlyList<HubSpotUpdate> updates, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(updates.Count, HubSpotApi.BatchSize, nameof(updates));
        var call = HubSpotCall.Query(HubSpotApi.Objects(type) + "/batch/update", new BatchUpdate(updates), HubSpotJson.Default.BatchUpdate);
        var changed = (await SendAsync(call, HubSpotJson.Default.RecordList, cancellationToken)).Results.Select(record => record.Id);
        return [.. updates.Select(update => update.Id).Except(changed, StringComparer.Ordinal)];
    }

    /// <summary>Puts up to 100 records into HubSpot's bin; those that are there already, or never were, do no harm.</summary>
    public Task ArchiveBatchAsync(string type, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, HubSpotApi.BatchSize, nameof(ids));
        var inputs = new BatchInputs([.. ids.Select(id => new ObjectId(id))]);
        return SendAsync(HubSpotCall.Query(HubSpotApi.Objects(type) + "/batch/archive", inputs, HubSpotJson.Default.BatchInputs), cancellationToken);
    }

    /// <summary>Creates a group of properties where there is none of that name.</summary>
    public async Task EnsurePropertyGroupAsync(string type, string name, string label, CancellationToken cancellationToken)
    {
        var groups = await SendAsync(HubSpotCall.Get(HubSpotApi.PropertyGroups(type)), HubSpotJson.Default.PropertyGroupList, cancellationToken);
        if (groups.Results.Any(group => group.Name == name))
            return;
        var call = HubSpotCall.Create(HubSpotApi.PropertyGroups(type), new PropertyGroup(name, label), HubSpotJson.Default.PropertyGroup);
        await SendAsync(call, HubSpotJson.Default.PropertyGroup, cancellationToken);
    }

    /// <summary>Creates a property.</summary>
    public Task<HubSpotProperty> CreatePropertyAsync(string type, HubSpotProperty property, CancellationToken cancellationToken) =>
        SendAsync(HubSpotCall.Create(HubSpotApi.Properties(type), Draft(property), HubSpotJson.Default.PropertyDraft), HubSpotJson.Default.HubSpotProperty, cancellationToken);

    /// <summary>Gives a property its label, description, type and group again.</summary>
    public Task<HubSpotProperty> ChangePropertyAsync(string type, HubSpotProperty property, CancellationToken cancellationToken) =>
        SendAsync(HubSpotCall.Patch(HubSpotApi.Property(type, property.Name), Draft(property) with { Name = null }, HubSpotJson.Default.PropertyDraft), HubSpotJson.Default.HubSpotProperty, cancellationToken);

    /// <summary>Puts a property into HubSpot's bin, with its values.</summary>
    public Task DeletePropertyAsync(string type, string name, CancellationToken cancellationToken) =>
        SendAsync(HubSpotCall.Delete(HubSpotApi.Property(type, name)), cancellationToken);

    private static PropertyDraft Draft(HubSpotProperty property) =>
        new(property.Name, property.Label, property.Type, property.FieldType, property.GroupName, property.Description, Draft(property.Options));

    /// <summary>Options are shown in the order in which they are given.</summary>
    private static OptionDraft[]? Draft(IReadOnlyList<HubSpotOption>? options) =>
        options?.Select((option, place) => new OptionDraft(option.Value, option.Label, option.Hidden, place)).ToArray();
}
