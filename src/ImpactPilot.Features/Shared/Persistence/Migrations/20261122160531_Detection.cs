using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Detection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "confidence",
                table: "suggestions",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "judged_at",
                table: "record_accounts",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "confidence",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "judged_at",
                table: "record_accounts");
        }
    }
}
