using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImpactPilot.Features.Shared.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SplitCredit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_points_entries_win_booked_once",
                table: "points_entries");

            migrationBuilder.AddColumn<short>(
                name: "part",
                table: "points_entries",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_win_booked_once",
                table: "points_entries",
                columns: new[] { "portal_id", "impact_id", "win", "part" },
                unique: true,
                filter: "reverses is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_points_entries_share",
                table: "points_entries",
                sql: "part = 0 or (part between 1 and 9 and points <> 0 and csm_id is not null)");

            migrationBuilder.Sql(DatabaseSetup.SqlFile("split_credit.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger points_entries_shares_stand on points_entries;
                drop function shares_stand_with_their_win();
                drop index ix_points_entries_shared_once;
                alter table points_entries
                    drop constraint fk_points_entries_reverses,
                    drop constraint ak_points_entries_mirror,
                    drop column wins,
                    add constraint ak_points_entries_mirror unique (portal_id, id, account_id, impact_id, win, cycle_id, points),
                    add constraint fk_points_entries_reverses foreign key (portal_id, reverses, account_id, impact_id, win, cycle_id, opposite)
                        references points_entries (portal_id, id, account_id, impact_id, win, cycle_id, points);
                create or replace function only_move_points() returns trigger language plpgsql as $$
                begin
                    if current_setting('impactpilot.moving_points', true) is distinct from 'on'
                            or to_jsonb(new) - 'account_id' - 'opposite' is distinct from to_jsonb(old) - 'account_id' - 'opposite' then
                        raise exception 'Lines of % are never changed or deleted; write a new one.', tg_table_name using errcode = 'restrict_violation';
                    end if;
                    return new;
                end $$;
                create or replace function points_between(cycle uuid, after bigint, upto bigint)
                    returns table (csm_id uuid, account_id uuid, driver_id uuid, area_name text, day date, points int, wins int)
                    language plpgsql stable rows 500 as $$
                declare
                    zone text := (select time_zone from portals where portal_id = current_portal());
                begin
                    return query
                        select e.csm_id, e.account_id, e.driver_id, e.area_name, (e.occurred_at at time zone zone)::date, e.points, case when e.reverses is null then 1 else -1 end
                        from points_entries e
                        where e.portal_id = current_portal() and e.cycle_id = cycle and e.number > after and e.number <= upto;
                end $$;
                create or replace function move_totals() returns trigger language plpgsql as $$
                begin
                    perform 1 from cycles where portal_id = new.portal_id and id = new.cycle_id for share;
                    if new.number > (select added_up_to from cycles where portal_id = new.portal_id and id = new.cycle_id) then
                        return null;
                    end if;
                    insert into account_totals as t
                    select new.portal_id, new.cycle_id, part.account_id, new.csm_id, part.sign * new.points, part.sign * case when new.reverses is null then 1 else -1 end
                    from (values (old.account_id, -1), (new.account_id, 1)) part (account_id, sign)
                    on conflict on constraint ak_account_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins;
                    return null;
                end $$;
                """);

            migrationBuilder.DropIndex(
                name: "ix_points_entries_win_booked_once",
                table: "points_entries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_points_entries_share",
                table: "points_entries");

            migrationBuilder.DropColumn(
                name: "part",
                table: "points_entries");

            migrationBuilder.CreateIndex(
                name: "ix_points_entries_win_booked_once",
                table: "points_entries",
                columns: new[] { "portal_id", "impact_id", "win" },
                unique: true,
                filter: "reverses is null");
        }
    }
}
