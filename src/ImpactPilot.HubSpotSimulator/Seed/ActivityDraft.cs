using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>An activity ready to be logged: its values, and what changes once it has taken place.</summary>
internal sealed record ActivityDraft(
    ObjectType Type, Dictionary<string, string?> Values, Dictionary<string, string?> AfterwardsValues, IReadOnlyList<ScenePerson> People)
{
    private static readonly IReadOnlyList<(ObjectType Type, double Weight)> Mix =
    [
        (ObjectType.Emails, 0.38), (ObjectType.Meetings, 0.23), (ObjectType.Calls, 0.14), (ObjectType.Notes, 0.13), (ObjectType.Tasks, 0.12),
    ];

    public static ObjectType AnyType(Dice dice) => dice.Weighted(Mix);

    /// <summary>Something that people of this scene do at a moment; a moment still to come gives a plan.</summary>
    public static ActivityDraft Write(Scene scene, ObjectType type, DateTimeOffset at, Dice dice)
    {
        var main = dice.Pick(scene.People);
        var people = dice.Chance(0.45) && scene.People.Count > 1
            ? [main, dice.Pick([.. scene.People.Where(person => person != main)])]
            : (IReadOnlyList<ScenePerson>)[main];
        var draft = new ActivityDraft(type, [], [], people);
        var wording = new Wording(scene, people, at, dice);
        draft.Values["hs_timestamp"] = HubSpotTime.Format(at);
        draft.Values["hubspot_owner_id"] = scene.Csm.OwnerIdText;
        switch (type.Name)
        {
            case "meetings":
                draft.WriteMeeting(scene, wording, at, dice);
                break;
            case "calls":
                draft.WriteCall(wording, dice);
                break;
            case "emails":
                draft.WriteEmail(scene, wording, dice);
                break;
            case "notes":
                draft.WriteNote(wording, dice);
                break;
            default:
                draft.WriteTask(wording, dice);
                break;
        }

        return draft;
    }

    /// <summary>What is written down after a meeting of this type.</summary>
    public static string Minutes(Scene scene, string? meetingType, DateTimeOffset at, Dice dice)
    {
        var fitting = MeetingTexts.All.Where(text => text.Type == meetingType).ToList();
        var text = dice.Pick(fitting.Count > 0 ? fitting : MeetingTexts.All);
        return $"<p>{new Wording(scene, [dice.Pick(scene.People)], at, dice).Fill(text.Minutes)}</p>";
    }

    private void WriteMeeting(Scene scene, Wording wording, DateTimeOffset at, Dice dice)
    {
        var text = dice.Pick(MeetingTexts.All);
        Values["hs_meeting_title"] = wording.Fill(text.Title);
        Values["hs_meeting_body"] = $"<p>{wording.Fill(text.Agenda)}</p>";
        Values["hs_activity_type"] = text.Type;
        Values["hs_meeting_start_time"] = HubSpotTime.Format(at);
        Values["hs_meeting_end_time"] = HubSpotTime.Format(at.AddMinutes(text.Length));
        Values["hs_meeting_location"] = dice.Pick(["Microsoft Teams", "Zoom", "On site", "Phone"]);
        Values["hs_attendee_owner_ids"] = scene.Csm.OwnerIdText;
        Values["hs_meeting_outcome"] = "SCHEDULED";
        var outcome = dice.Weighted([("COMPLETED", 0.87), ("CANCELED", 0.05), ("NO_SHOW", 0.04), ("RESCHEDULED", 0.04)]);
        AfterwardsValues["hs_meeting_outcome"] = outcome;
        if (outcome == "COMPLETED")
            AfterwardsValues["hs_internal_meeting_notes"] = $"<p>{wording.Fill(text.Minutes)}</p>";
    }

    private void WriteCall(Wording wording, Dice dice)
    {
        var text = dice.Pick(CallTexts.All);
        var reached = dice.Chance(0.82);
        Values["hs_call_title"] = wording.Fill(text.Title);
        Values["hs_call_body"] = reached ? wording.Fill(text.Body) : dice.Pick(["No answer.", "Voicemail, asked for a call back.", "Engaged."]);
        Values["hs_call_direction"] = text.Inbound ? "INBOUND" : "OUTBOUND";
        Values["hs_call_status"] = reached ? "COMPLETED" : "NO_ANSWER";
        Values["hs_call_disposition"] = reached ? "f240bbac-87c9-4f6e-bf70-924b57d47db7" : "73a0d17f-1163-4015-bdd5-ec830791da20";
        Values["hs_call_duration"] = reached ? (dice.Between(90, 2400) * 1000).ToString(CultureInfo.InvariantCulture) : "0";
    }

    private void WriteEmail(Scene scene, Wording wording, Dice dice)
    {
        var text = dice.Pick(EmailTexts.All);
        var us = new EmailAddress(scene.Csm.Email, scene.Csm.FirstName, scene.Csm.LastName);
        var to = (text.Copied ? People[^1] : People[0]).Address;
        IReadOnlyList<EmailAddress>? cc = text.Copied && People.Count > 1 ? [People[0].Address] : null;
        var headers = text.FromCustomer ? new EmailHeaders(to, [us]) : new EmailHeaders(us, [to], cc);
        Values["hs_email_subject"] = wording.Fill(text.Subject);
        Values["hs_email_text"] = wording.Fill(text.Body);
        Values["hs_email_direction"] = text.FromCustomer ? "INCOMING_EMAIL" : "EMAIL";
        Values["hs_email_status"] = "SENT";
        Values["hs_email_headers"] = headers.Write();
        Values["hs_email_thread_id"] = dice.Digits(12);
    }

    private void WriteNote(Wording wording, Dice dice)
    {
        var text = dice.Pick(NoteTexts.All);
        Values["hs_note_body"] = wording.Fill(text.Body);
        if (text.WithFile)
            Values["hs_attachment_ids"] = dice.Digits(11);
    }

    private void WriteTask(Wording wording, Dice dice)
    {
        var text = dice.Pick(TaskTexts.All);
        Values["hs_task_subject"] = wording.Fill(text.Subject);
        Values["hs_task_body"] = wording.Fill(text.Body);
        Values["hs_task_type"] = text.Type;
        Values["hs_task_priority"] = text.Priority;
        Values["hs_task_status"] = "NOT_STARTED";
        if (dice.Chance(0.85))
            AfterwardsValues["hs_task_status"] = "COMPLETED";
    }
}
