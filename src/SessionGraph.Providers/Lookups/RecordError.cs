using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>Why a record of an upsert was left out.</summary>
/// <param name="Index">The place of the record in <c>records</c>; the first is 0.</param>
/// <param name="Field">The field of the input that is at fault, such as <c>records[3].name</c>.</param>
/// <param name="Code">The error's code, such as <c>INVALID_RECORD</c>.</param>
/// <param name="Message">Says what is wrong and how to correct it.</param>
public sealed record RecordError(int Index, string Field, string Code, string Message)
{
    internal static RecordError Of(int index, SessionException error)
    {
        var record = string.Create(CultureInfo.InvariantCulture, $"records[{index}]");
        return new(index, error.Field is { } field ? $"{record}.{field}" : record, error.Code, error.Message);
    }
}
