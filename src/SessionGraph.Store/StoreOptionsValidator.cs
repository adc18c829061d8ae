using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Validates the options at startup and names the invalid key.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var failures = new List<string>();
        if (CheckConnectionString(options.ConnectionString) is { } failure)
            failures.Add($"Store:ConnectionString {failure}");
        if (options.BusyTimeout < TimeSpan.FromSeconds(1) || options.BusyTimeout > TimeSpan.FromMinutes(1))
            failures.Add($"Store:BusyTimeout must be from 00:00:01 to 00:01:00, but is {options.BusyTimeout}.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? CheckConnectionString(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(builder.DataSource))
                return "must name a file, as in 'Data Source=data/sessiongraph.db'.";
            if (builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
                return "must name a file: a database in memory is lost with its connection, so nothing would be durable.";
            if (builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                return $"must name a file by its path, not by a URI, but is '{builder.DataSource}'.";
            if (builder.Mode == SqliteOpenMode.ReadOnly)
                return "must not have Mode=ReadOnly: the gateway writes to its store.";
            return null;
        }
        catch (ArgumentException exception)
        {
            return $"is not a SQLite connection string: {exception.Message}";
        }
    }
}
