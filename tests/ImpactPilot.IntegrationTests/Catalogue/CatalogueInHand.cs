using System.Net;
using System.Text.Json;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>The catalogue as somebody reads and changes it over the API.</summary>
internal sealed class CatalogueInHand(ApiClient person)
{
    public static object Fields(JsonElement area, string name, int points = 2, string definition = "", string? playbook = null, string type = "none", string cadence = "once", string[]? segments = null, object[]? segmentPoints = null) =>
        new { area = Id(area), name, definition, points, cadence, segments = segments ?? [], segmentPoints = segmentPoints ?? [], playbookUrl = playbook, transitionType = type };

    public static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    public static string Name(JsonElement row) => row.GetProperty("name").GetString()!;

    public static string Version(JsonElement row) => row.GetProperty("version").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Task<JsonElement> OpenAreaAsync(string name, string colour = "#0C8599", HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PostAsync("/catalogue/areas", new { name, colour, journeyPhase = "Onboarding" }, expect);

    public Task<JsonElement> AddDriverAsync(JsonElement area, string name, HttpStatusCode expect = HttpStatusCode.OK) => AddDriverAsync(Fields(area, name), expect);

    public Task<JsonElement> AddDriverAsync(object fields, HttpStatusCode expect = HttpStatusCode.OK) => person.PostAsync("/catalogue/drivers", fields, expect);

    public Task<JsonElement> ChangeAsync(JsonElement driver, object fields, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PutAsync($"/catalogue/drivers/{Id(driver)}", fields, Version(driver), expect);

    /// <summary>Archive, restore, duplicate, or restore of a version of a driver as it was read.</summary>
    public Task<JsonElement> ActAsync(JsonElement driver, string act, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PostMatchingAsync($"/catalogue/drivers/{Id(driver)}/{act}", new { }, Version(driver), expect);

    public Task<JsonElement> DeleteAsync(JsonElement driver, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.DeleteAsync($"/catalogue/drivers/{Id(driver)}", Version(driver), expect);

    public Task<JsonElement> MergeAsync(JsonElement area, JsonElement into, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PostMatchingAsync($"/catalogue/areas/{Id(area)}/merge", new { into = Id(into) }, Version(area), expect);

    public Task<JsonElement> OrderAsync(JsonElement area, IEnumerable<JsonElement> drivers, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PutAsync($"/catalogue/areas/{Id(area)}/drivers", new { drivers = drivers.Select(Id) }, version: null, expect);

    public Task<JsonElement> OrderAreasAsync(IEnumerable<JsonElement> areas, HttpStatusCode expect = HttpStatusCode.OK) =>
        person.PutAsync("/catalogue/areas/order", new { areas = areas.Select(Id) }, version: null, expect);

    public async Task<JsonElement[]> HistoryAsync(JsonElement driver) => [.. (await person.GetAsync($"/catalogue/drivers/{Id(driver)}/history")).EnumerateArray()];

    /// <summary>Areas with their drivers, by name and in order: <c>Adoption: SSO, API</c>.</summary>
    public async Task<string[]> OrderAsync() =>
    [
        .. (await person.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()
            .Select(area => $"{Name(area)}: {string.Join(", ", area.GetProperty("drivers").EnumerateArray().Select(Name))}"),
    ];

    public async Task<JsonElement> DriverAsync(string name) => (await person.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(driver => Name(driver) == name);
}
