using ImpactPilot.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>
/// The database's own guards, said in the product's words. The domain checks first, so these speak only when two
/// people act at the same instant.
/// </summary>
internal static class PostgresErrors
{
    public static Error? ToError(Exception exception) => (exception as DbUpdateException)?.InnerException switch
    {
        PostgresException { ConstraintName: "points_entries_active_cycle" } =>
            Error.Conflict("points.cycle_ended", "The cycle has just ended, so nothing was booked."),
        PostgresException { ConstraintName: "points_entries_driver_counts" } =>
            Error.Conflict("points.driver_left_out", "The driver has just been left out of the cycle, so nothing was booked."),
        PostgresException { ConstraintName: "team_members_team_in_use" or "teams_archived_empty" or "ix_teams_name" } =>
            Error.Conflict("teams.changed", "Somebody changed the teams at the same moment. Load them again and repeat your change."),
        PostgresException { ConstraintName: "ix_impacts_portal_id_account_id_driver_id_window_key" or "ix_points_entries_win_booked_once" or "ix_points_entries_portal_id_reverses" } =>
            Error.Conflict("points.already_won", "Somebody did this at the same moment, so nothing was doubled. Look again at the account."),
        PostgresException { ConstraintName: "ix_cycles_one_active" } =>
            Error.Conflict("cycles.one_active", "Another cycle is active. End it first."),
        PostgresException { ConstraintName: "ex_cycles_overlap" } =>
            Error.Conflict("cycles.overlap", "The cycle overlaps another one. Choose other dates."),
        PostgresException { ConstraintName: "ix_saved_views_portal_id_owner_id_name" } =>
            Error.Conflict("views.name_taken", "You have a view of this name already. Choose another name."),
        _ when exception is DbUpdateConcurrencyException =>
            Error.Stale("stale", "Somebody changed this meanwhile. Load it again and repeat your change."),
        _ => null,
    };
}
