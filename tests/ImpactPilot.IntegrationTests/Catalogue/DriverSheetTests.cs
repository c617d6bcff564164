using System.Text;
using FluentAssertions;
using ImpactPilot.Features.Catalogue.Import;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class DriverSheetTests
{
    [Fact]
    public void A_sheet_exported_from_a_spreadsheet_is_found_between_its_decorations()
    {
        var sheet = Sheets.Read($"""
            "Tired of tracking drivers in a sheet? Have a look at our product",,,,,,,,,,
            ,,,,,,,,,,
            Transition Examples,,,,,,,,,,

            {Sheets.Heading},,
            {Sheets.Workshop},,
            ,,,,,,,,,,
            Made with care,,,,,,,,,,
            Customer Love,Birthday call,We called.,1,Every Year,,None,,,,

            ,,,,,,,,,,
            """);

        sheet.Rows.Select(row => (row.Row, row[SheetColumn.Driver])).Should().Equal((6, "Data workshop"), (9, "Birthday call"));
        sheet.UnusedHeadings.Should().BeEmpty();
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_spelling()
    {
        var row = Sheets.Read("points;IMPACT driver;Owner;How  often;impact-area\n3;Data workshop;Ana;Once;Adoption").Rows.Single();

        row[SheetColumn.Points].Should().Be("3");
        row[SheetColumn.Area].Should().Be("Adoption");
        row[SheetColumn.Cadence].Should().Be("Once");
        row[SheetColumn.Prompt].Should().BeEmpty();
        row.Has(SheetColumn.Prompt).Should().BeFalse();
        row.Address(SheetColumn.Area).Should().Be("Row 2, column E (Impact Area)");
    }

    [Fact]
    public void A_column_that_means_nothing_here_is_told() =>
        Sheets.Read("Impact Area,Impact Driver,Points,How often,Owner\nAdoption,Data workshop,3,Once,Ana").UnusedHeadings.Should().Equal("Owner");

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Commas_semicolons_and_tabs_may_separate_cells(char separator)
    {
        var cells = new[] { "Impact Area", "Impact Driver", "Points", "How often" };
        var text = string.Join(separator, cells) + "\r\n" + string.Join(separator, "Adoption", "\"Data, or; workshop\"", "3", "Once") + "\r\n";

        Sheets.Read(text).Rows.Single()[SheetColumn.Driver].Should().Be("Data, or; workshop");
    }

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_does_even_below_cells_of_several_lines()
    {
        var sheet = Sheets.Read(Sheets.Of("Adoption,First,\"two\nlines\",1,Once,,,,", "Adoption,Second,one line,1,Once,,,,"));

        sheet.Rows.Select(row => row.Row).Should().Equal(2, 3);
    }

    [Theory]
    [InlineData("", "catalogue.import.no_header")]
    [InlineData("some,other,table\n1,2,3", "catalogue.import.no_header")]
    [InlineData("Impact Area,Impact Driver,Definition\nAdoption,Data workshop,Words", "catalogue.import.missing_columns")]
    [InlineData("Impact Area,Impact Driver,Points,points,How often\nAdoption,Data workshop,1,2,Once", "catalogue.import.double_column")]
    [InlineData("Impact Area,Impact Driver,Points,How often\n,,,\n", "catalogue.import.no_drivers")]
    [InlineData("Impact Area,Impact Driver,Points,How often\nAdoption,\"Data workshop,1,Once\nAdoption,Other,1,Once", "catalogue.import.open_quote")]
    public void A_file_that_is_no_driver_sheet_is_refused_as_a_whole(string text, string code) => DriverSheet.Read(text).Error!.Code.Should().Be(code);

    [Fact]
    public void What_is_missing_is_named()
    {
        DriverSheet.Read("Promotion\nImpact Area,Impact Driver,Definition\nAdoption,Data workshop,Words").Error!.Message
            .Should().Contain("Row 2").And.Contain("Points and How often");
        DriverSheet.Read("Impact Area,Impact Driver,Points,points,How often\nAdoption,Data workshop,1,2,Once").Error!.Message
            .Should().Contain("Points twice, in columns C and D");
        DriverSheet.Read("Impact Area,Impact Driver,Points,How often\n\nAdoption,\"Data workshop,1,Once\n").Error!.Message.Should().Contain("line 3");
    }

    [Theory]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(53, "BB")]
    public void Columns_have_the_letters_of_a_spreadsheet(int index, string letters) => SheetColumns.LetterOf(index).Should().Be(letters);

    [Fact]
    public void Text_is_read_with_any_byte_order_mark()
    {
        const string Text = "Café, naïve";

        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            SheetText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Value.Should().Be(Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_what_to_do()
    {
        SheetText.Decode(Encoding.Latin1.GetBytes("Café")).Error!.Message.Should().Contain("UTF-8");
        SheetText.Decode("PK\u0003\u0004rest"u8).Error!.Message.Should().Contain("CSV");
        SheetText.Decode(new byte[SheetText.MaxBytes + 1]).Error!.Code.Should().Be("catalogue.import.too_large");
    }
}
