using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What is found while a suggestion waits is decided with it: one question, one win, all of its evidence, and none of it ever again.</summary>
public sealed class FurtherEvidenceTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Driver = "Value realized";
    private const string Words = "Five was our target for the year, so that objective is met.";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private PersonInHubSpot person = null!;
    private Customers customers = null!;
    private JsonElement customer;
    private DateTimeOffset? origin;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        person = new PersonInHubSpot(app);
        customers = new(app, admin);
        customer = await customers.NextAsync(Driver);
        await app.PollAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Later_evidence_waits_with_the_first_in_the_order_in_which_it_happened_and_is_won_once()
    {
        var first = await FoundAfterAsync(Mail(0));
        var late = await LogAsync(Mail(2));
        var early = await LogAsync(Mail(1));
        await app.PollAsync();
        var before = await PointsAsync();

        var found = (await FoundAsync()).Should().ContainSingle().Subject;
        Records(found.GetProperty("evidence")).Should().Equal(first);
        found.GetProperty("evidence").GetProperty("furtherCount").GetInt32().Should().Be(2);
        Further(found).SelectMany(Records).Should().Equal(early, late);
        Further(found).Should().AllSatisfy(one => one.GetProperty("quote").GetProperty("text").GetString().Should().EndWith(Words));
        (await TextAsync(found, late)).GetProperty("text").GetString().Should().Contain("Mail 2.");
        (await admin.GetAsync($"/accounts/{Account}/timeline")).GetRawText().Should().Contain("+ 2 more since");

        await admin.PostAsync($"/suggestions/{Id(found)}/confirm");
        await FoundAfterAsync(Mail(3), expected: 0);

        (await PointsAsync()).Should().Be(before + found.GetProperty("driver").GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task What_was_marked_incorrect_takes_all_of_its_evidence_along_and_undo_brings_all_of_it_back()
    {
        await FoundAfterAsync(Mail(0));
        var further = await LogAsync(Mail(1));
        await app.PollAsync();
        var found = (await FoundAsync()).Single();
        await admin.PostAsync($"/suggestions/{Id(found)}/incorrect", new { reason = "Not theirs." });

        await person.ChangeAsync("emails", further, "hs_email_subject", "Corrected");
        await app.PollAsync();
        (await FoundAsync()).Should().BeEmpty();

        await admin.PostAsync($"/suggestions/{Id(found)}/undo");
        Further((await FoundAsync()).Single()).SelectMany(Records).Should().Equal(further);

        await person.ChangeAsync("emails", further, "hs_email_subject", "Corrected again");
        await app.PollAsync();
        Further((await FoundAsync()).Single()).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_snoozed_sleeps_on_and_comes_back_with_what_was_found_meanwhile()
    {
        await FoundAfterAsync(Mail(0));
        await admin.PostAsync($"/suggestions/{Id((await FoundAsync()).Single())}/snooze", new { days = 1 });
        await LogAsync(Mail(1));
        await app.PollAsync();
        (await FoundAsync()).Should().OnlyContain(one => one.GetProperty("status").GetString() == "snoozed");

        app.Time.Advance(TimeSpan.FromDays(1));
        await app.PollAsync();

        Further((await FoundAsync()).Should().ContainSingle(one => one.GetProperty("status").GetString() == "pending").Subject).Should().ContainSingle();
    }

    [Fact]
    public async Task No_more_is_kept_than_a_person_reads_and_the_rest_is_counted_and_known()
    {
        await FoundAfterAsync(Mail(0));
        var mails = new List<string>();
        for (var number = 1; number <= Evidence.MostFurther + 2; number++)
            mails.Add(await LogAsync(Mail(number)));
        await app.PollAsync();
        await person.ChangeAsync("emails", mails[^1], "hs_email_subject", "Touched");
        await app.PollAsync();

        var found = (await FoundAsync()).Should().ContainSingle().Subject;
        Further(found).SelectMany(Records).Should().Equal(mails.Take(Evidence.MostFurther));
        found.GetProperty("evidence").GetProperty("furtherCount").GetInt32().Should().Be(mails.Count);
    }

    [Fact]
    public async Task Workers_that_find_the_same_at_once_attach_it_once()
    {
        await FoundAfterAsync(Mail(0));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => FollowAsync($"email:{900 + number % 4}")));

        var found = (await FoundAsync()).Should().ContainSingle().Subject;
        Further(found).SelectMany(Records).Should().BeEquivalentTo("900", "901", "902", "903");
    }

    [Theory]
    [InlineData(0.2, "likely", false)]
    [InlineData(0.99, "likely", true)]
    [InlineData(null, "certain", true)]
    public async Task The_surest_evidence_says_how_sure_it_is(double? confidence, string words, bool surer)
    {
        await FoundAfterAsync(Mail(0));
        var before = (await FoundAsync()).Single().GetProperty("confidence").GetString()!;

        await FollowAsync("email:900", confidence);

        var found = (await FoundAsync()).Single();
        found.GetProperty("confidence").GetString().Should().Be(surer ? words : before);
        Further(found).Single().GetProperty("madeSurer").GetBoolean().Should().Be(surer);
    }

    private string Account => Id(customer);

    private static string Mail(int number) => $"Hi Ana,\n\napprovals take four days now. Mail {number}. {Words}\n\nRegards, Kim";

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static IReadOnlyList<string> Records(JsonElement evidence) => [.. evidence.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!)];

    private static IReadOnlyList<JsonElement> Further(JsonElement suggestion) => [.. suggestion.GetProperty("evidence").GetProperty("further").EnumerateArray()];

    private Task<JsonElement> TextAsync(JsonElement suggestion, string mail) => admin.GetAsync($"/suggestions/{Id(suggestion)}/text?record=email:{mail}");

    private async Task<string> FoundAfterAsync(string mail, int expected = 1)
    {
        var id = await LogAsync(mail);
        await app.PollAsync();
        (await FoundAsync()).Should().HaveCount(expected);
        return id;
    }

    /// <summary>Mail n is dated n seconds after the first, whenever it is logged.</summary>
    private async Task<string> LogAsync(string text)
    {
        origin ??= app.Time.GetUtcNow();
        var number = int.Parse(text.Split("Mail ")[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
        return await customers.WriteAsync(customer, text, origin.Value.AddSeconds(number));
    }

    private async Task FollowAsync(string key, double? confidence = 0.8)
    {
        var at = app.Time.GetUtcNow();
        var evidence = new Evidence("email", "", "", null, null, at, null, null) { Records = [new EvidenceRecord("email", key.Split(':')[1], "A mail", at, [])] };
        await app.WebServices.GetRequiredService<IServiceScopeFactory>().InPortalAsync(await PortalAsync(), async (services, ct) =>
        {
            services.GetRequiredService<Actor>().IsProduct("transition");
            var db = services.GetRequiredService<ImpactPilotDb>();
            var locked = (await services.GetRequiredService<AccountAccess>().LockAsync(new AccountId(Guid.Parse(Account)), ct)).Value;
            var transition = await db.Transitions.SingleAsync(row => db.Drivers.Any(driver => driver.Id == row.DriverId && driver.Name == Driver), ct);
            var proof = new Proof(key, at, evidence, "It says so.", null) { Confidence = confidence, IsFurther = true };
            await services.GetRequiredService<FollowProof>().FollowAsync(transition, locked, proof, (await db.Portals.SingleAsync(ct)).Calendar, ct);
        }, CancellationToken.None);
    }

    private async Task<PortalId> PortalAsync()
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand($"select portal_id from accounts where id = '{Account}'");
        return new PortalId((Guid)(await command.ExecuteScalarAsync())!);
    }

    private async Task<int> PointsAsync() => (await admin.GetAsync($"/accounts/{Account}")).GetProperty("points").GetProperty("thisCycle").GetInt32();

    private async Task<IReadOnlyList<JsonElement>> FoundAsync() =>
    [
        .. (await admin.GetAsync($"/suggestions?account={Account}&limit=200")).GetProperty("items").EnumerateArray().Concat((await admin.GetAsync($"/suggestions?account={Account}&snoozed=true")).GetProperty("items").EnumerateArray())
            .Select(item => item.GetProperty("suggestion")).Where(suggestion => suggestion.GetProperty("driver").GetProperty("name").GetString() == Driver),
    ];
}
