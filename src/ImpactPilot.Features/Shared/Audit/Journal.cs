using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;

namespace ImpactPilot.Features.Shared.Audit;

/// <summary>Writes who did what to the audit log, and what open pages must hear to the outbox, both in the caller's transaction.</summary>
public sealed class Journal(ImpactPilotDb db, Actor actor, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly HashSet<(string Topic, AccountId? Account)> announced = [];

    /// <summary>Reads back what was recorded.</summary>
    public static T Read<T>(string recorded) => JsonSerializer.Deserialize<T>(recorded, Json)!;

    public void Record(string action, AccountId? account, Guid? subject, object? before, object? after)
    {
        var now = clock.GetUtcNow();
        db.Audit.Add(new AuditEntry
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(now),
            At = now,
            UserId = actor.User,
            Action = action,
            AccountId = account,
            SubjectId = subject,
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = after is null ? null : JsonSerializer.Serialize(after, Json),
            Origin = actor.Origin,
        });
    }

    /// <summary>Announces a change to open pages once the transaction commits; the same news is told once per unit.</summary>
    public void Announce(string topic, AccountId? account = null)
    {
        if (!announced.Add((topic, account)))
            return;
        var now = clock.GetUtcNow();
        db.Outbox.Add(new OutboxMessage { PortalId = db.PortalId, Id = Guid.CreateVersion7(now), Topic = topic, AccountId = account, At = now });
    }
}
