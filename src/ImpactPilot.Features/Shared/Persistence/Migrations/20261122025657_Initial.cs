using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "portals",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    fiscal_start_month = table.Column<int>(type: "integer", nullable: false),
                    ui_domain = table.Column<string>(type: "text", nullable: false),
                    csm_property = table.Column<string>(type: "text", nullable: false),
                    snooze_days = table.Column<int>(type: "integer", nullable: false),
                    own_accounts_only = table.Column<bool>(type: "boolean", nullable: false),
                    impacted_from_points = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portals", x => x.portal_id);
                    table.CheckConstraint("ck_portals_fiscal_start_month", "fiscal_start_month between 1 and 12");
                    table.CheckConstraint("ck_portals_snooze_days", "snooze_days between 1 and 365");
                });

            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    colour = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    journey_phase = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_areas_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycles",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    target_points = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_cycles_days", "ends_on >= starts_on");
                    table.ForeignKey(
                        name: "fk_cycles_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handled_requests",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    endpoint = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handled_requests", x => new { x.portal_id, x.user_id, x.key });
                    table.ForeignKey(
                        name: "fk_handled_requests_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hubspot_connections",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    access_token = table.Column<byte[]>(type: "bytea", nullable: false),
                    refresh_token = table.Column<byte[]>(type: "bytea", nullable: false),
                    access_token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    connected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hubspot_connections", x => x.portal_id);
                    table.ForeignKey(
                        name: "fk_hubspot_connections_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mirrored_properties",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    options = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mirrored_properties", x => new { x.portal_id, x.object_type, x.name });
                    table.ForeignKey(
                        name: "fk_mirrored_properties_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_outbox_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pending_work",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    progress = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_work", x => new { x.portal_id, x.kind, x.subject });
                    table.ForeignKey(
                        name: "fk_pending_work_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "property_aliases",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_property_aliases", x => new { x.portal_id, x.name });
                    table.ForeignKey(
                        name: "fk_property_aliases_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sync_cursors",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    import_after = table.Column<string>(type: "text", nullable: true),
                    imported = table.Column<int>(type: "integer", nullable: false),
                    import_total = table.Column<int>(type: "integer", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    modified_up_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_success_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_failure_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sync_cursors", x => new { x.portal_id, x.object_type });
                    table.ForeignKey(
                        name: "fk_sync_cursors_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub_spot_user_id = table.Column<string>(type: "text", nullable: true),
                    hub_spot_owner_id = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_users_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drivers",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    library_key = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    cadence = table.Column<string>(type: "text", nullable: false),
                    segments = table.Column<string[]>(type: "text[]", nullable: false),
                    enablement_url = table.Column<string>(type: "text", nullable: true),
                    playbook_url = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source_row = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drivers", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_drivers_points", "points between 0 and 100");
                    table.ForeignKey(
                        name: "fk_drivers_area_id",
                        columns: x => new { x.portal_id, x.area_id },
                        principalTable: "areas",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycle_results",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    wins = table.Column<int>(type: "integer", nullable: false),
                    impacted_accounts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_results", x => new { x.portal_id, x.cycle_id, x.position });
                    table.ForeignKey(
                        name: "fk_cycle_results_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub_spot_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: true),
                    segment = table.Column<string>(type: "text", nullable: true),
                    csm_id = table.Column<Guid>(type: "uuid", nullable: true),
                    properties = table.Column<string>(type: "jsonb", nullable: false),
                    hub_spot_modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_accounts_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_accounts_csm_id",
                        columns: x => new { x.portal_id, x.csm_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => new { x.portal_id, x.token_hash });
                    table.ForeignKey(
                        name: "fk_sessions_user_id",
                        columns: x => new { x.portal_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transitions",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: true),
                    prompt = table.Column<string>(type: "text", nullable: true),
                    mode = table.Column<string>(type: "text", nullable: false),
                    baseline_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transitions", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_transitions_on_needs_condition", "mode = 'Off' or type <> 'Property' or condition is not null");
                    table.ForeignKey(
                        name: "fk_transitions_driver_id",
                        columns: x => new { x.portal_id, x.driver_id },
                        principalTable: "drivers",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "impacts",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    window_key = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    wins = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impacts", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_impacts_won_has_entry", "(status in ('Won', 'Implemented')) = (entry_id is not null)");
                    table.ForeignKey(
                        name: "fk_impacts_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_impacts_driver_id",
                        columns: x => new { x.portal_id, x.driver_id },
                        principalTable: "drivers",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "property_changes",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_type = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<string>(type: "text", nullable: false),
                    property = table.Column<string>(type: "text", nullable: false),
                    old_value = table.Column<string>(type: "text", nullable: true),
                    new_value = table.Column<string>(type: "text", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source_type = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evaluated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_property_changes", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_property_changes_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transition_states",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    truth = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transition_states", x => new { x.portal_id, x.transition_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_transition_states_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_transition_states_transition_id",
                        columns: x => new { x.portal_id, x.transition_id },
                        principalTable: "transitions",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "points_entries",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    impact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    win = table.Column<int>(type: "integer", nullable: false),
                    driver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_name = table.Column<string>(type: "text", nullable: false),
                    area_name = table.Column<string>(type: "text", nullable: false),
                    csm_id = table.Column<Guid>(type: "uuid", nullable: true),
                    csm_name = table.Column<string>(type: "text", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    reverses = table.Column<Guid>(type: "uuid", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_entries", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_points_entries_sign", "case when reverses is null then points >= 0 else points <= 0 end");
                    table.ForeignKey(
                        name: "fk_points_entries_csm_id",
                        columns: x => new { x.portal_id, x.csm_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_points_entries_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_points_entries_impact_id",
                        columns: x => new { x.portal_id, x.impact_id },
                        principalTable: "impacts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestions",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_key = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: true),
                    window_key = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    snoozed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    impact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    still_true = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestions", x => new { x.portal_id, x.id });
                    table.CheckConstraint("ck_suggestions_snoozed_until", "(status = 'Snoozed') = (snoozed_until is not null)");
                    table.ForeignKey(
                        name: "fk_suggestions_account_id",
                        columns: x => new { x.portal_id, x.account_id },
                        principalTable: "accounts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_suggestions_driver_id",
                        columns: x => new { x.portal_id, x.driver_id },
                        principalTable: "drivers",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_suggestions_impact_id",
                        columns: x => new { x.portal_id, x.impact_id },
                        principalTable: "impacts",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_portal_id_csm_id",
                table: "accounts",
                columns: new[] { "portal_id", "csm_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_portal_id_hub_spot_id",
                table: "accounts",
                columns: new[] { "portal_id", "hub_spot_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_portal_id_name_id",
                table: "accounts",
                columns: new[] { "portal_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_areas_portal_id_name",
                table: "areas",
                columns: new[] { "portal_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_portal_id_account_id_at",
                table: "audit",
                columns: new[] { "portal_id", "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cycles_one_active",
                table: "cycles",
                column: "portal_id",
                unique: true,
                filter: "status = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_cycles_portal_id_starts_on",
                table: "cycles",
                columns: new[] { "portal_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_drivers_portal_id_area_id_name",
                table: "drivers",
                columns: new[] { "portal_id", "area_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_impacts_portal_id_account_id_driver_id_window_key",
                table: "impacts",
                columns: new[] { "portal_id", "account_id", "driver_id", "window_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_impacts_portal_id_driver_id",
                table: "impacts",
                columns: new[] { "portal_id", "driver_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pending_work_kind_due_at",
                table: "pending_work",
                columns: new[] { "kind", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_account_id",
                table: "points_entries",
                columns: new[] { "portal_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_csm_id",
                table: "points_entries",
                columns: new[] { "portal_id", "csm_id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_cycle_id_csm_id",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id", "csm_id" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_reverses",
                table: "points_entries",
                columns: new[] { "portal_id", "reverses" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_win_booked_once",
                table: "points_entries",
                columns: new[] { "portal_id", "impact_id", "win" },
                unique: true,
                filter: "reverses is null");

            migrationBuilder.CreateIndex(
                name: "ix_portals_hub_id",
                table: "portals",
                column: "hub_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_property_changes_portal_id_account_id_occurred_at",
                table: "property_changes",
                columns: new[] { "portal_id", "account_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_property_changes_portal_id_object_type_object_id_property_occurred_at",
                table: "property_changes",
                columns: new[] { "portal_id", "object_type", "object_id", "property", "occurred_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_portal_id_user_id",
                table: "sessions",
                columns: new[] { "portal_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_token_hash",
                table: "sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_portal_id_account_id_driver_id_evidence_key",
                table: "suggestions",
                columns: new[] { "portal_id", "account_id", "driver_id", "evidence_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_portal_id_driver_id",
                table: "suggestions",
                columns: new[] { "portal_id", "driver_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_portal_id_impact_id",
                table: "suggestions",
                columns: new[] { "portal_id", "impact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions_portal_id_status_snoozed_until",
                table: "suggestions",
                columns: new[] { "portal_id", "status", "snoozed_until" });

            migrationBuilder.CreateIndex(
                name: "ix_transition_states_portal_id_account_id",
                table: "transition_states",
                columns: new[] { "portal_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transitions_portal_id_driver_id",
                table: "transitions",
                columns: new[] { "portal_id", "driver_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_portal_id_hub_spot_owner_id",
                table: "users",
                columns: new[] { "portal_id", "hub_spot_owner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_portal_id_hub_spot_user_id",
                table: "users",
                columns: new[] { "portal_id", "hub_spot_user_id" },
                unique: true);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("roles_and_rules.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "cycle_results");

            migrationBuilder.DropTable(
                name: "handled_requests");

            migrationBuilder.DropTable(
                name: "hubspot_connections");

            migrationBuilder.DropTable(
                name: "mirrored_properties");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "pending_work");

            migrationBuilder.DropTable(
                name: "points_entries");

            migrationBuilder.DropTable(
                name: "property_aliases");

            migrationBuilder.DropTable(
                name: "property_changes");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "suggestions");

            migrationBuilder.DropTable(
                name: "sync_cursors");

            migrationBuilder.DropTable(
                name: "transition_states");

            migrationBuilder.DropTable(
                name: "cycles");

            migrationBuilder.DropTable(
                name: "impacts");

            migrationBuilder.DropTable(
                name: "transitions");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "drivers");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "portals");
        }
    }
}
