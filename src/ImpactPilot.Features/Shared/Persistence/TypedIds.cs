using ImpactPilot.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>How each typed id is stored: as the UUID that it wraps.</summary>
internal static class TypedIds
{
    public static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<PortalId>().HaveConversion<PortalIdConverter>();
        configuration.Properties<UserId>().HaveConversion<UserIdConverter>();
        configuration.Properties<AccountId>().HaveConversion<AccountIdConverter>();
        configuration.Properties<AreaId>().HaveConversion<AreaIdConverter>();
        configuration.Properties<DriverId>().HaveConversion<DriverIdConverter>();
        configuration.Properties<TransitionId>().HaveConversion<TransitionIdConverter>();
        configuration.Properties<ImpactId>().HaveConversion<ImpactIdConverter>();
        configuration.Properties<SuggestionId>().HaveConversion<SuggestionIdConverter>();
        configuration.Properties<PointsEntryId>().HaveConversion<PointsEntryIdConverter>();
        configuration.Properties<CycleId>().HaveConversion<CycleIdConverter>();
        configuration.Properties<TeamId>().HaveConversion<TeamIdConverter>();
    }

    private sealed class PortalIdConverter() : ValueConverter<PortalId, Guid>(id => id.Value, value => new PortalId(value));
    private sealed class UserIdConverter() : ValueConverter<UserId, Guid>(id => id.Value, value => new UserId(value));
    private sealed class AccountIdConverter() : ValueConverter<AccountId, Guid>(id => id.Value, value => new AccountId(value));
    private sealed class AreaIdConverter() : ValueConverter<AreaId, Guid>(id => id.Value, value => new AreaId(value));
    private sealed class DriverIdConverter() : ValueConverter<DriverId, Guid>(id => id.Value, value => new DriverId(value));
    private sealed class TransitionIdConverter() : ValueConverter<TransitionId, Guid>(id => id.Value, value => new TransitionId(value));
    private sealed class ImpactIdConverter() : ValueConverter<ImpactId, Guid>(id => id.Value, value => new ImpactId(value));
    private sealed class SuggestionIdConverter() : ValueConverter<SuggestionId, Guid>(id => id.Value, value => new SuggestionId(value));
    private sealed class PointsEntryIdConverter() : ValueConverter<PointsEntryId, Guid>(id => id.Value, value => new PointsEntryId(value));
    private sealed class CycleIdConverter() : ValueConverter<CycleId, Guid>(id => id.Value, value => new CycleId(value));
    private sealed class TeamIdConverter() : ValueConverter<TeamId, Guid>(id => id.Value, value => new TeamId(value));
}
