using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Teams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "board_privacy",
                table: "portals",
                type: "text",
                nullable: false,
                defaultValue: "Everything");

            migrationBuilder.AddColumn<Guid>(
                name: "team_id",
                table: "cycle_results",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team_name",
                table: "cycle_results",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cycle_left_out_drivers",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    driver_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_left_out_drivers", x => new { x.portal_id, x.cycle_id, x.driver_id });
                    table.ForeignKey(
                        name: "fk_cycle_left_out_drivers_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cycle_team_results",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_name = table.Column<string>(type: "text", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    wins = table.Column<int>(type: "integer", nullable: false),
                    impacted_accounts = table.Column<int>(type: "integer", nullable: false),
                    target_points = table.Column<int>(type: "integer", nullable: true),
                    target_accounts = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_team_results", x => new { x.portal_id, x.cycle_id, x.position });
                    table.ForeignKey(
                        name: "fk_cycle_team_results_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => new { x.portal_id, x.id });
                    table.ForeignKey(
                        name: "fk_teams_",
                        column: x => x.portal_id,
                        principalTable: "portals",
                        principalColumn: "portal_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_teams_lead_id",
                        columns: x => new { x.portal_id, x.lead_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cycle_team_targets",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: true),
                    accounts = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_team_targets", x => new { x.portal_id, x.cycle_id, x.team_id });
                    table.CheckConstraint("ck_cycle_team_targets", "points >= 1 and accounts >= 1");
                    table.ForeignKey(
                        name: "fk_cycle_team_targets_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cycle_team_targets_team_id",
                        columns: x => new { x.portal_id, x.team_id },
                        principalTable: "teams",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => new { x.portal_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_team_members_team_id",
                        columns: x => new { x.portal_id, x.team_id },
                        principalTable: "teams",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_team_members_user_id",
                        columns: x => new { x.portal_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cycle_team_targets_portal_id_team_id",
                table: "cycle_team_targets",
                columns: new[] { "portal_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_team_members_portal_id_team_id",
                table: "team_members",
                columns: new[] { "portal_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_teams_portal_id_lead_id",
                table: "teams",
                columns: new[] { "portal_id", "lead_id" });

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
            migrationBuilder.Sql(DatabaseSetup.SqlFile("teams.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger points_entries_driver_counts on points_entries");
            migrationBuilder.DropTable(
                name: "cycle_left_out_drivers");

            migrationBuilder.DropTable(
                name: "cycle_team_results");

            migrationBuilder.DropTable(
                name: "cycle_team_targets");

            migrationBuilder.DropTable(
                name: "team_members");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropColumn(
                name: "board_privacy",
                table: "portals");

            migrationBuilder.DropColumn(
                name: "team_id",
                table: "cycle_results");

            migrationBuilder.DropColumn(
                name: "team_name",
                table: "cycle_results");
            migrationBuilder.Sql("drop function only_into_a_team_in_use(), only_an_empty_team(), only_while_open(), only_drivers_that_count()");
        }
    }
}
