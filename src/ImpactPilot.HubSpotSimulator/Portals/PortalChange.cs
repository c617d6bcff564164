using System.Text.Json.Serialization;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Portals;

/// <summary>
/// Everything that can happen to a simulation after its seed. State is seed + changes: the same objects are applied when
/// something happens and replayed from the journal after a restart.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ClockMoved), "clockMoved")]
[JsonDerivedType(typeof(RecordCreated), "recordCreated")]
[JsonDerivedType(typeof(RecordChanged), "recordChanged")]
[JsonDerivedType(typeof(RecordArchived), "recordArchived")]
[JsonDerivedType(typeof(RecordRestored), "recordRestored")]
[JsonDerivedType(typeof(RecordPurged), "recordPurged")]
[JsonDerivedType(typeof(RecordsMerged), "recordsMerged")]
[JsonDerivedType(typeof(RecordsLinked), "recordsLinked")]
[JsonDerivedType(typeof(RecordsUnlinked), "recordsUnlinked")]
[JsonDerivedType(typeof(PropertyPut), "propertyPut")]
[JsonDerivedType(typeof(PropertyGroupPut), "propertyGroupPut")]
[JsonDerivedType(typeof(UserDeactivated), "userDeactivated")]
[JsonDerivedType(typeof(AppInstalled), "appInstalled")]
[JsonDerivedType(typeof(TokensInvalidated), "tokensInvalidated")]
[JsonDerivedType(typeof(RefreshTokenRevoked), "refreshTokenRevoked")]
internal abstract record Change;

internal sealed record ClockMoved(TimeSpan Offset) : Change;

internal abstract record PortalChange(int HubId) : Change;

internal sealed record RecordCreated(
    int HubId, string Type, long Id, DateTimeOffset At, ChangeSource Source, IReadOnlyDictionary<string, string?> Values) : PortalChange(HubId);

internal sealed record RecordChanged(
    int HubId, string Type, long Id, DateTimeOffset At, ChangeSource Source, IReadOnlyDictionary<string, string?> Values) : PortalChange(HubId);

internal sealed record RecordArchived(int HubId, string Type, long Id, DateTimeOffset At, ChangeSource? Source = null) : PortalChange(HubId);

internal sealed record RecordRestored(int HubId, string Type, long Id, DateTimeOffset At, ChangeSource Source) : PortalChange(HubId);

internal sealed record RecordPurged(int HubId, string Type, long Id, DateTimeOffset At, ChangeSource Source) : PortalChange(HubId);

internal sealed record RecordsMerged(
    int HubId, string Type, long PrimaryId, long MergedId, long NewId, DateTimeOffset At, ChangeSource Source) : PortalChange(HubId);

internal sealed record RecordsLinked(
    int HubId, string From, long FromId, string To, long ToId, IReadOnlyList<int> TypeIds, ChangeSource? Source = null) : PortalChange(HubId);

internal sealed record RecordsUnlinked(int HubId, string From, long FromId, string To, long ToId, ChangeSource? Source = null) : PortalChange(HubId);

internal sealed record PropertyPut(int HubId, string Type, PropertyDefinition Definition) : PortalChange(HubId);

internal sealed record PropertyGroupPut(int HubId, string Type, PropertyGroup Group) : PortalChange(HubId);

internal sealed record UserDeactivated(int HubId, int UserId) : PortalChange(HubId);

internal sealed record AppInstalled(int HubId) : PortalChange(HubId);

internal sealed record TokensInvalidated(int HubId, bool RefreshTokensToo) : PortalChange(HubId);

internal sealed record RefreshTokenRevoked(int HubId, string TokenId) : PortalChange(HubId);
