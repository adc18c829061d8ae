using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Copies instants that are stored in the format of the scalar, without parsing them.</summary>
/// <param name="responseName">The field's name in the response.</param>
/// <param name="isNonNull">Whether the field is non-null.</param>
/// <param name="ordinal">The column.</param>
/// <param name="otherwise">Writes texts in any other format.</param>
internal sealed class InstantField(string responseName, bool isNonNull, int ordinal, RowField otherwise) : RowField(responseName, isNonNull)
{
    private static readonly string[] s_samples = ["0001-01-01T00:00:00.000Z", "2026-02-28T13:45:59.120Z", "9999-12-31T23:59:59.999Z"];

    /// <summary>Whether the converter and the scalar keep the text of an instant as it is.</summary>
    public static bool Keeps(ValueConverter converter, ScalarType<DateTime> scalar)
    {
        foreach (var sample in s_samples)
        {
            using var writer = new ResultWriter();
            if (converter.ConvertFromProvider(sample) is not DateTime { Kind: DateTimeKind.Utc } instant)
                return false;

            scalar.Write(instant, writer);
            using var expected = new ResultWriter();
            expected.WriteString(sample);
            if (!writer.WrittenSpan.SequenceEqual(expected.WrittenSpan))
                return false;
        }

        return true;
    }

    public override bool TryWriteValue(Row row, ResultWriter writer)
    {
        if (!row.TryGetUtf8(ordinal, out var text))
            return TryWriteNull(writer);

        if (!HasFormat(text))
            return otherwise.TryWriteValue(row, writer);

        writer.WriteUtf8String(text);
        return true;
    }

    private static bool HasFormat(ReadOnlySpan<byte> text)
        => text.Length is 24
            && text[4] is (byte)'-' && text[7] is (byte)'-' && text[10] is (byte)'T'
            && text[13] is (byte)':' && text[16] is (byte)':' && text[19] is (byte)'.' && text[23] is (byte)'Z';
}
