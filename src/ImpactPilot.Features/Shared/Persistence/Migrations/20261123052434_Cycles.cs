using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Cycles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_points_entries_cycle_id",
                table: "points_entries");

            migrationBuilder.AddColumn<int>(
                name: "impacted_accounts",
                table: "cycles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "impacted_from_points",
                table: "cycles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "restarts_automatically",
                table: "cycles",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "target_accounts",
                table: "cycles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "cycles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "cycle_targets",
                columns: table => new
                {
                    portal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: true),
                    accounts = table.Column<int>(type: "integer", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_targets", x => new { x.portal_id, x.cycle_id, x.user_id });
                    table.CheckConstraint("ck_cycle_targets", "points >= 1 and accounts >= 1 and weight between 0 and 100 and (weight > 0 or (points is null and accounts is null))");
                    table.ForeignKey(
                        name: "fk_cycle_targets_cycle_id",
                        columns: x => new { x.portal_id, x.cycle_id },
                        principalTable: "cycles",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cycle_targets_user_id",
                        columns: x => new { x.portal_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "portal_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_cycles_targets",
                table: "cycles",
                sql: "target_points >= 1 and target_accounts >= 1");

            migrationBuilder.CreateIndex(
                name: "ix_cycle_targets_portal_id_user_id",
                table: "cycle_targets",
                columns: new[] { "portal_id", "user_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_points_entries_cycle_id",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id" },
                principalTable: "cycles",
                principalColumns: new[] { "portal_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
            migrationBuilder.Sql(DatabaseSetup.SqlFile("cycles.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger cycle_results_stay on cycle_results; drop function only_of_an_open_cycle();");

            migrationBuilder.DropForeignKey(
                name: "fk_points_entries_cycle_id",
                table: "points_entries");

            migrationBuilder.DropTable(
                name: "cycle_targets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cycles_targets",
                table: "cycles");

            migrationBuilder.DropColumn(
                name: "impacted_accounts",
                table: "cycles");

            migrationBuilder.DropColumn(
                name: "impacted_from_points",
                table: "cycles");

            migrationBuilder.DropColumn(
                name: "restarts_automatically",
                table: "cycles");

            migrationBuilder.DropColumn(
                name: "target_accounts",
                table: "cycles");

            migrationBuilder.DropColumn(
                name: "version",
                table: "cycles");

            migrationBuilder.AddForeignKey(
                name: "fk_points_entries_cycle_id",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id" },
                principalTable: "cycles",
                principalColumns: new[] { "portal_id", "id" },
                onDelete: ReferentialAction.Cascade);
        }
    }
}
