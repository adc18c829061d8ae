using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class UnconfiguredConnectionCheckTests : ProviderTests
{
    [Fact]
    public async Task Connections_that_the_store_has_records_of_and_the_configuration_has_not_are_one_warning()
    {
        await Fixture.AddAsync(
            new SessionSetup { Connection = "south" },
            new SessionSetup { Connection = "south" },
            new Person { Connection = "north", ExternalId = 1, Name = "Ada" },
            new QuizSession { Connection = "north", PersonId = 1 },
            new SessionSetup { Connection = "school" });

        var log = await ReportAsync();

        var warning = Assert.Single(log.Errors);
        Assert.StartsWith(
            "The store has records of connections that are not configured: 'deserted' (sessions: 0, other records: 2), "
                + "'north' (sessions: 1, other records: 1), 'south' (sessions: 2, other records: 0). ",
            warning.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_connections_are_configured_nothing_is_logged()
    {
        await Fixture.ExecuteAsync("DELETE FROM LearningPaths WHERE Connection = 'deserted'; DELETE FROM Groups WHERE Connection = 'deserted'");

        var log = await ReportAsync();

        Assert.Empty(log.Errors);
    }

    private async Task<ErrorLog> ReportAsync()
    {
        var log = new ErrorLog(LogLevel.Warning);
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var service = new UnconfiguredConnectionCheck(
            Fixture.Service<IDbContextFactory<SessionGraphContext>>(),
            Fixture.Service<ProviderConnections>(),
            loggers.CreateLogger<UnconfiguredConnectionCheck>());
        await service.StartAsync(CancellationToken);
        await service.ExecuteTask!;
        return log;
    }
}
