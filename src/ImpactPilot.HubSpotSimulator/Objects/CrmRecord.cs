using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>One version of a property's value; older ones hang behind it.</summary>
internal sealed record PropertyVersion(string Value, DateTimeOffset At, ChangeSource Source, PropertyVersion? Previous);

/// <summary>
/// A CRM record. Current values lie in slots, because search walks them by the ten thousand; versions are kept only for
/// properties that changed after the record was created, because most never do.
/// </summary>
internal sealed class CrmRecord(long id, DateTimeOffset createdAt, ChangeSource createdBy)
{
    private string?[] _values = [];
    private List<(int Slot, PropertyVersion Newest)>? _versions;

    public long Id { get; } = id;

    public string IdText => Id.ToString(CultureInfo.InvariantCulture);

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    public DateTimeOffset? ArchivedAt { get; private set; }

    public bool Archived => ArchivedAt is not null;

    public string? Read(Property property) => property.Definition.System switch
    {
        SystemValue.ObjectId => IdText,
        SystemValue.CreatedAt => HubSpotTime.Format(CreatedAt),
        SystemValue.UpdatedAt => HubSpotTime.Format(UpdatedAt),
        SystemValue.None => property.Slot < _values.Length ? _values[property.Slot] : null,
    };

    /// <summary>Sets a value; null clears it. Writing the value that is already there leaves no trace in the history.</summary>
    public void Write(Property property, string? value, DateTimeOffset at, ChangeSource source)
    {
        Touch(at);
        var before = Read(property);
        if (before == value)
            return;

        if (before is not null || at != CreatedAt || source != createdBy)
        {
            var previous = Newest(property) ?? (before is null ? null : new PropertyVersion(before, CreatedAt, createdBy, null));
            Remember(property, new PropertyVersion(value ?? "", at, source, previous));
        }

        Place(property, value);
    }

    /// <summary>Every value the property ever had, newest first.</summary>
    public IEnumerable<PropertyVersion> History(Property property)
    {
        if (Newest(property) is not { } newest)
        {
            if (Read(property) is { } value)
                yield return new PropertyVersion(value, CreatedAt, createdBy, null);
            yield break;
        }

        for (PropertyVersion? version = newest; version is not null; version = version.Previous)
            yield return version;
    }

    /// <summary>Sets a value that is computed from others and whose past nobody asks for.</summary>
    public void Recompute(Property property, string? value, DateTimeOffset at)
    {
        if (Read(property) == value)
            return;
        Place(property, value);
        Touch(at);
    }

    public void Touch(DateTimeOffset at) => UpdatedAt = at > UpdatedAt ? at : UpdatedAt;

    public void Archive(DateTimeOffset at)
    {
        ArchivedAt ??= at;
        Touch(at);
    }

    public void Restore(DateTimeOffset at)
    {
        ArchivedAt = null;
        Touch(at);
    }

    /// <summary>Takes a value over from a record that becomes part of this one, with its past.</summary>
    public void Inherit(Property property, CrmRecord from)
    {
        if (from.History(property).FirstOrDefault() is not { } newest)
            return;
        Remember(property, newest);
        Place(property, from.Read(property));
    }

    /// <summary>The record as it is now, whatever becomes of it.</summary>
    public CrmRecord Copy()
    {
        var copy = (CrmRecord)MemberwiseClone();
        copy._values = [.. _values];
        copy._versions = _versions is null ? null : [.. _versions];
        return copy;
    }

    // Few properties of a record ever change, so a short list finds them faster than a dictionary and is far smaller.
    private PropertyVersion? Newest(Property property) => _versions?.Find(entry => entry.Slot == property.Slot).Newest;

    private void Remember(Property property, PropertyVersion version)
    {
        _versions ??= new(2);
        var index = _versions.FindIndex(entry => entry.Slot == property.Slot);
        if (index < 0)
            _versions.Add((property.Slot, version));
        else
            _versions[index] = (property.Slot, version);
    }

    private void Place(Property property, string? value)
    {
        if (property.Slot >= _values.Length)
            Array.Resize(ref _values, Math.Max(property.Slot + 1, _values.Length + 8));
        _values[property.Slot] = value;
    }
}
