using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Life;
using ImpactPilot.HubSpotSimulator.Limits;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Control;

internal sealed record ClockInput(double? AdvanceSeconds, DateTimeOffset? Now);

internal sealed record LimitsInput(int? Burst, int? SearchPerSecond, int? PerDay, int? AssociationsPerDay, double? OthersSearchPerSecond);

internal sealed record SearchInput(double LagSeconds);

internal sealed record PersonInput(string Email, int? HubId);

internal sealed record RestoreInput(string Type, string Id, string Email, int? HubId);

/// <summary>What no HubSpot has: levers for tests and demos. Nobody signs in for them.</summary>
internal static class ControlEndpoints
{
    private static readonly string[] PersonScopes = ["oauth"];

    public static void MapControl(this WebApplication app)
    {
        var control = app.MapGroup("/_sim");
        control.MapGet("", Overview);
        control.MapGet("clock", (SimulatorClock clock) => ClockView(clock));
        control.MapPost("clock", MoveClockAsync);
        control.MapGet("faults", (Faults faults) => Results.Ok(faults.All));
        control.MapPost("faults", AddFaultAsync);
        control.MapDelete("faults", (Faults faults) =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        control.MapGet("requests", Requests);
        control.MapDelete("requests", (RequestCounters counters) =>
        {
            counters.Clear();
            return Results.NoContent();
        });
        control.MapGet("limits", (RateLimits limits) => Results.Ok(limits.Settings));
        control.MapPost("limits", SetLimitsAsync);
        control.MapGet("search", (Simulation simulation) => Results.Ok(new SearchInput(simulation.SearchLag.TotalSeconds)));
        control.MapPost("search", SetSearchLagAsync);
        control.MapPost("life/step", (LifeClock life) => Results.Ok(life.Step()));
        control.MapPost("restore", RestoreAsync);
        control.MapPost("owners/deactivate", DeactivateAsync);
        control.MapPost("tokens", IssuePersonalTokenAsync);
        control.MapPost("tokens/revoke", (Simulation simulation) => Invalidate(simulation, refreshTokensToo: true));
        control.MapPost("tokens/expire", (Simulation simulation) => Invalidate(simulation, refreshTokensToo: false));
    }

    private static IResult Overview(Simulation simulation) => Results.Ok(new
    {
        now = simulation.Clock.Now,
        seed = simulation.Head.Seed,
        anchor = simulation.Head.Anchor,
        portals = simulation.Portals.Select(portal =>
        {
            lock (portal.Gate)
            {
                return new
                {
                    hubId = portal.Profile.HubId,
                    name = portal.Profile.Name,
                    timeZone = portal.Profile.TimeZone,
                    currency = portal.Profile.Currency,
                    users = portal.Users.Select(user => new
                    {
                        userId = user.UserId,
                        ownerId = user.OwnerId,
                        name = user.FullName,
                        email = user.Email,
                        role = user.Role.ToString(),
                        team = user.Team.Name,
                    }).ToList(),
                    records = ObjectType.All.ToDictionary(type => type.Name, type => portal[type].Records.Count(record => !record.Archived)),
                };
            }
        }).ToList(),
    });

    private static IResult ClockView(SimulatorClock clock) =>
        Results.Ok(new { now = clock.Now, offsetSeconds = clock.Offset.TotalSeconds });

    private static async Task<IResult> MoveClockAsync(HttpContext context, Simulation simulation)
    {
        var input = await RequestBody.ReadAsync<ClockInput>(context);
        var to = input switch
        {
            { Now: { } now } => now,
            { AdvanceSeconds: { } seconds } => simulation.Clock.Now + TimeSpan.FromSeconds(seconds),
            _ => throw new RefusedException(HubSpotError.Invalid("Say either advanceSeconds or now")),
        };
        simulation.MoveClock(to);
        return ClockView(simulation.Clock);
    }

    private static async Task<IResult> AddFaultAsync(HttpContext context, Faults faults)
    {
        var fault = await RequestBody.ReadAsync<Fault>(context);
        if (!fault.IsWellFormed)
            throw new RefusedException(HubSpotError.Invalid("A fault needs a path prefix, and times of at least 1 or a chance above 0 and up to 1"));
        faults.Add(fault);
        return Results.Ok(fault);
    }

    private static IResult Requests(RequestCounters counters)
    {
        var all = counters.All;
        return Results.Ok(new
        {
            total = all.Sum(count => count.Count),
            rateLimited = all.Where(count => count.Status == StatusCodes.Status429TooManyRequests).Sum(count => count.Count),
            requests = all,
        });
    }

    private static async Task<IResult> SetLimitsAsync(HttpContext context, RateLimits limits)
    {
        var input = await RequestBody.ReadAsync<LimitsInput>(context);
        var settings = limits.Settings;
        settings.Burst = input.Burst ?? settings.Burst;
        settings.SearchPerSecond = input.SearchPerSecond ?? settings.SearchPerSecond;
        settings.PerDay = input.PerDay ?? settings.PerDay;
        settings.AssociationsPerDay = input.AssociationsPerDay ?? settings.AssociationsPerDay;
        settings.OthersSearchPerSecond = input.OthersSearchPerSecond ?? settings.OthersSearchPerSecond;
        return Results.Ok(settings);
    }

    private static async Task<IResult> SetSearchLagAsync(HttpContext context, Simulation simulation)
    {
        var input = await RequestBody.ReadAsync<SearchInput>(context);
        simulation.SearchLag = TimeSpan.FromSeconds(input.LagSeconds);
        return Results.Ok(input);
    }

    /// <summary>An access token with which a person's own work in HubSpot's screens can be played: full rights, their name in the history.</summary>
    private static async Task<IResult> IssuePersonalTokenAsync(HttpContext context, Simulation simulation, TokenMint mint)
    {
        var input = await RequestBody.ReadAsync<PersonInput>(context);
        var (portal, user) = Person(simulation, input.Email, input.HubId);
        lock (portal.Gate)
        {
            return Results.Ok(new
            {
                access_token = mint.IssueAccess(portal, user.UserId, PersonScopes, actsAsPerson: true),
                user_id = user.UserId,
                owner_id = user.OwnerId,
                hub_id = portal.Profile.HubId,
            });
        }
    }

    /// <summary>HubSpot takes deleted records back on its screens only, so a person does it.</summary>
    private static async Task<IResult> RestoreAsync(HttpContext context, Simulation simulation)
    {
        var input = await RequestBody.ReadAsync<RestoreInput>(context);
        var (portal, user) = Person(simulation, input.Email, input.HubId);
        var type = Caller.TypeNamed(input.Type);
        lock (portal.Gate)
        {
            if (RecordLookup.ById(portal[type], input.Id) is not { Archived: true } record)
                throw new RefusedException(HubSpotError.NotFound($"There is no deleted {type.Singular} {input.Id}"));
            simulation.Commit(new RecordRestored(portal.Profile.HubId, type.Name, record.Id, simulation.Clock.Now, ChangeSource.Person(user.UserId)));
            return Results.NoContent();
        }
    }

    private static async Task<IResult> DeactivateAsync(HttpContext context, Simulation simulation)
    {
        var input = await RequestBody.ReadAsync<PersonInput>(context);
        var (portal, user) = Person(simulation, input.Email, input.HubId);
        lock (portal.Gate)
        {
            simulation.Commit(new UserDeactivated(portal.Profile.HubId, user.UserId));
            return Results.NoContent();
        }
    }

    private static (Portal Portal, PortalUser User) Person(Simulation simulation, string email, int? hubId)
    {
        foreach (var portal in simulation.Portals.Where(portal => hubId is null || portal.Profile.HubId == hubId))
        {
            if (portal.Users.FirstOrDefault(user => !user.HasLeft && user.Email.Equals(email, StringComparison.OrdinalIgnoreCase)) is { } user)
                return (portal, user);
        }

        throw new RefusedException(HubSpotError.NotFound($"Nobody has the address {email}"));
    }

    private static IResult Invalidate(Simulation simulation, bool refreshTokensToo)
    {
        foreach (var portal in simulation.Portals)
        {
            lock (portal.Gate)
            {
                simulation.Commit(new TokensInvalidated(portal.Profile.HubId, refreshTokensToo));
            }
        }

        return Results.NoContent();
    }
}
