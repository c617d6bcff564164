namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>One element of a delivery. Which fields it has depends on the subscription; absent ones are not sent.</summary>
internal sealed record WebhookEvent
{
    public long EventId { get; init; }

    public int SubscriptionId { get; init; }

    public int PortalId { get; init; }

    public int AppId { get; init; }

    /// <summary>In Unix milliseconds.</summary>
    public long OccurredAt { get; init; }

    public string SubscriptionType { get; init; } = "";

    public int AttemptNumber { get; init; }

    public long? ObjectId { get; init; }

    public string? ObjectTypeId { get; init; }

    public string? ChangeFlag { get; init; }

    public string? ChangeSource { get; init; }

    public string? SourceId { get; init; }

    public string? PropertyName { get; init; }

    public string? PropertyValue { get; init; }

    public bool? IsSensitive { get; init; }

    public long? PrimaryObjectId { get; init; }

    public IReadOnlyList<long>? MergedObjectIds { get; init; }

    public long? NewObjectId { get; init; }

    public int? NumberOfPropertiesMoved { get; init; }

    public string? AssociationType { get; init; }

    public int? AssociationTypeId { get; init; }

    public string? AssociationCategory { get; init; }

    public long? FromObjectId { get; init; }

    public string? FromObjectTypeId { get; init; }

    public long? ToObjectId { get; init; }

    public string? ToObjectTypeId { get; init; }

    public bool? AssociationRemoved { get; init; }

    public bool? IsPrimaryAssociation { get; init; }

    /// <summary>As the classic form has it: the subscription says the type, so the ids of types are left away.</summary>
    public WebhookEvent Classic() => this with
    {
        ObjectTypeId = null,
        IsSensitive = null,
        AssociationTypeId = null,
        AssociationCategory = null,
        FromObjectTypeId = null,
        ToObjectTypeId = null,
    };
}
