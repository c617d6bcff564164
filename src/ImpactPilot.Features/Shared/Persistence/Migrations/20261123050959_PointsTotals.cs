using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PointsTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_points_entries_portal_id_cycle_id_csm_id",
                table: "points_entries");

            migrationBuilder.CreateSequence(
                name: "points_entry_numbers");

            migrationBuilder.AddColumn<long>(
                name: "number",
                table: "points_entries",
                type: "bigint",
                nullable: false,
                defaultValueSql: "nextval('points_entry_numbers')");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "points_entries",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_cycle_id_csm_id_number",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id", "csm_id", "number" })
                .Annotation("Npgsql:IndexInclude", new[] { "points" });

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_cycle_id_number",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id", "number" },
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "points" });

            migrationBuilder.Sql(DatabaseSetup.SqlFile("points_totals.sql"));
            migrationBuilder.Sql(DatabaseSetup.SqlFile("new_tenant_tables.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger portals_time_zone_moves_days on portals;
                drop trigger points_entries_move_totals on points_entries;
                drop trigger points_entries_number on points_entries;
                drop function forget_totals(), move_totals(), number_points_entry(), add_up_points(uuid, int), points_since_totals(uuid), points_between(uuid, bigint, bigint);
                drop table day_totals, driver_totals, account_totals;
                alter table cycles drop column added_up_to;
                """);
            migrationBuilder.DropIndex(
                name: "ix_points_entries_portal_id_cycle_id_csm_id_number",
                table: "points_entries");

            migrationBuilder.DropIndex(
                name: "ix_points_entries_portal_id_cycle_id_number",
                table: "points_entries");

            migrationBuilder.DropColumn(
                name: "number",
                table: "points_entries");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "points_entries");

            migrationBuilder.DropSequence(
                name: "points_entry_numbers");

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_portal_id_cycle_id_csm_id",
                table: "points_entries",
                columns: new[] { "portal_id", "cycle_id", "csm_id" });
        }
    }
}
