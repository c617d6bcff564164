using System.Globalization;
using ImpactPilot.HubSpotSimulator.Associations;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Pipelines;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Seed;

namespace ImpactPilot.HubSpotSimulator.Life;

/// <summary>Makes one believable thing happen at a time: progress at a customer, a meeting held, a deal moved, an activity logged.</summary>
internal sealed class PortalLife(Simulation simulation, Portal portal, Dice dice)
{
    private const int Tries = 40;

    /// <summary>The next event; null only where a portal has no customers to live with. The caller holds the portal's gate.</summary>
    public LifeEvent? Step()
    {
        var happenings = new (Func<Scene, LifeEvent?> Choice, double Weight)[]
        {
            (Progress, 0.3), (HoldMeeting, 0.2), (MoveDeal, 0.15), (LogActivity, 0.35),
        };
        for (var tries = 0; tries < Tries; tries++)
        {
            if (AnyScene() is { } scene && dice.Weighted(happenings)(scene) is { } happened)
                return happened;
        }

        return null;
    }

    private Scene? AnyScene()
    {
        var companies = portal[ObjectType.Companies].Records;
        return companies.Count > 0 && dice.Pick(companies) is { Archived: false } company ? Scene.Of(portal, company) : null;
    }

    private LifeEvent? Progress(Scene scene)
    {
        var feature = dice.Weighted(Features.All.Select(feature => (feature, feature.RecentWeight)).ToList());
        var properties = portal[ObjectType.Companies].Properties;
        if (properties.Find(feature.Property) is not { } property || scene.Company.Read(property) is var current && !Feature.IsOpen(current))
            return null;

        var domain = scene.Company.Read(properties["domain"]) ?? "customer.example";
        var values = new Dictionary<string, string?> { [feature.Property] = feature.Value(new FeatureContext(domain, current), dice) };
        if (feature.Companion is { } companion)
            values[companion.Property] = companion.Value(dice);
        Change(ObjectType.Companies, scene.Company, values, feature.FromProduct ? CustomerGrowth.Product : By(scene));
        return Happened(scene, ObjectType.Companies, scene.Company, $"{property.Definition.Label}: {current ?? "empty"} → {values[feature.Property]}");
    }

    private LifeEvent? HoldMeeting(Scene scene)
    {
        var meetings = portal[ObjectType.Meetings];
        var (outcome, title, kind) =
            (meetings.Properties["hs_meeting_outcome"], meetings.Properties["hs_meeting_title"], meetings.Properties["hs_activity_type"]);
        var now = simulation.Clock.Now;
        var planned = portal.Associations.Of(ObjectType.Companies, scene.Company.Id, ObjectType.Meetings)
            .Select(link => meetings.Find(link.ToId))
            .FirstOrDefault(meeting => meeting is { Archived: false } && meeting.Read(outcome) == "SCHEDULED" && Starts(meeting) < now);
        var meeting = planned ?? Create(scene, ActivityDraft.Write(scene, ObjectType.Meetings, now.AddHours(-1), dice));
        var minutes = ActivityDraft.Minutes(scene, meeting.Read(kind), now, dice);
        Change(
            ObjectType.Meetings,
            meeting,
            new Dictionary<string, string?> { ["hs_meeting_outcome"] = "COMPLETED", ["hs_internal_meeting_notes"] = minutes },
            By(scene));
        return Happened(scene, ObjectType.Meetings, meeting, $"Meeting held: {meeting.Read(title)}");
    }

    private LifeEvent? MoveDeal(Scene scene)
    {
        var deals = portal[ObjectType.Deals];
        var (stageOf, pipelineOf) = (deals.Properties["dealstage"], deals.Properties["pipeline"]);
        var open = portal.Associations.Of(ObjectType.Companies, scene.Company.Id, ObjectType.Deals)
            .Select(link => deals.Find(link.ToId))
            .FirstOrDefault(deal => deal is { Archived: false } && DealPipelines.FindStage(deal.Read(stageOf)) is { IsClosed: false });
        if (open is null || DealPipelines.All.FirstOrDefault(pipeline => pipeline.Id == open.Read(pipelineOf)) is not { } pipeline)
            return null;

        var stage = pipeline.Stages.First(stage => stage.Id == open.Read(stageOf));
        var next = pipeline.Stages[stage.DisplayOrder + 1];
        var values = new Dictionary<string, string?> { ["dealstage"] = next.Id };
        if (next.IsWon)
            Sign(scene, open, values);
        Change(ObjectType.Deals, open, values, By(scene));
        return Happened(scene, ObjectType.Deals, open, $"{open.Read(deals.Properties["dealname"])}: {stage.Label} → {next.Label}");
    }

    /// <summary>A won deal has its amounts, and the customer pays the new one from now on.</summary>
    private void Sign(Scene scene, CrmRecord deal, Dictionary<string, string?> values)
    {
        var (deals, companies) = (portal[ObjectType.Deals].Properties, portal[ObjectType.Companies].Properties);
        var now = simulation.Clock.Now;
        values["closedate"] = HubSpotTime.Format(now);
        values["invoice_status"] = "sent";
        if (deal.Read(deals["services_amount"]) is not null)
            return;

        var arr = Number(scene.Company.Read(companies["arr"]));
        var amount = Number(deal.Read(deals["amount"]));
        var isRenewal = deal.Read(deals["is_renewal"]) == "true";
        var newArr = isRenewal ? Math.Round(amount * dice.Between(90, 125) / 1000m) * 10 : arr + amount;
        values["previous_arr"] = Text(arr);
        values["new_arr"] = Text(newArr);
        var onCompany = new Dictionary<string, string?> { ["arr"] = Text(newArr) };
        if (isRenewal && HubSpotTime.TryParse(scene.Company.Read(companies["contract_end_date"]), out var end))
        {
            var start = DateOnly.FromDateTime(end.UtcDateTime).AddDays(1);
            var months = int.Parse(deal.Read(deals["contract_term_months"]) ?? "12", CultureInfo.InvariantCulture);
            onCompany["contract_start_date"] = HubSpotTime.FormatDate(start);
            onCompany["contract_end_date"] = HubSpotTime.FormatDate(start.AddMonths(months).AddDays(-1));
        }

        Change(ObjectType.Companies, scene.Company, onCompany, By(scene));
    }

    private LifeEvent LogActivity(Scene scene)
    {
        var type = dice.Pick<ObjectType>([ObjectType.Emails, ObjectType.Emails, ObjectType.Calls, ObjectType.Notes]);
        var record = Create(scene, ActivityDraft.Write(scene, type, simulation.Clock.Now, dice));
        var title = type.SearchedProperties.Select(name => record.Read(portal[type].Properties[name])).First();
        return Happened(scene, type, record, $"{type.Singular}: {title}");
    }

    private CrmRecord Create(Scene scene, ActivityDraft activity)
    {
        var hubId = portal.Profile.HubId;
        var store = portal[activity.Type];
        var id = store.NextId;
        simulation.Commit(new RecordCreated(hubId, activity.Type.Name, id, simulation.Clock.Now, By(scene), activity.Values));
        Link(ObjectType.Companies, scene.Company.Id);
        foreach (var person in activity.People)
            Link(ObjectType.Contacts, person.Id);
        return store.Find(id)!;

        void Link(ObjectType from, long fromId) => simulation.Commit(
            new RecordsLinked(hubId, from.Name, fromId, activity.Type.Name, id, AssociationTypes.DefaultIds(from, activity.Type), By(scene)));
    }

    private void Change(ObjectType type, CrmRecord record, Dictionary<string, string?> values, ChangeSource source) =>
        simulation.Commit(new RecordChanged(portal.Profile.HubId, type.Name, record.Id, simulation.Clock.Now, source, values));

    private DateTimeOffset Starts(CrmRecord meeting) =>
        HubSpotTime.TryParse(meeting.Read(portal[ObjectType.Meetings].Properties["hs_timestamp"]), out var start) ? start : DateTimeOffset.MaxValue;

    private static LifeEvent Happened(Scene scene, ObjectType type, CrmRecord record, string what) =>
        new(what, type.Name, record.IdText, scene.Company.IdText, scene.Name, scene.Csm.FullName);

    private static ChangeSource By(Scene scene) => ChangeSource.Person(scene.Csm.UserId);

    private static decimal Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
