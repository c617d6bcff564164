using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;

namespace ImpactPilot.HubSpotSimulator.Account;

internal static class AccountEndpoints
{
    private static readonly string[] AdditionalCurrencies = ["GBP", "USD"];

    public static void MapAccount(this IEndpointRouteBuilder api) =>
        api.MapGet($"/account-info/{ApiVersion.Current}/details", (Caller caller, SimulatorClock clock) =>
        {
            caller.RequireAny("oauth");
            var profile = caller.Portal.Profile;
            var offset = profile.Zone.GetUtcOffset(clock.Now);
            return Results.Ok(new
            {
                portalId = profile.HubId,
                accountType = "STANDARD",
                timeZone = profile.TimeZone,
                companyCurrency = profile.Currency,
                additionalCurrencies = AdditionalCurrencies,
                utcOffset = $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}",
                utcOffsetMilliseconds = (long)offset.TotalMilliseconds,
                uiDomain = "app.hubspot.com",
                dataHostingLocation = "na1",
            });
        });
}
