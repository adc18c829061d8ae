using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store.Tests;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("ConnectionString", "", "Store:ConnectionString must name a file")]
    [InlineData("ConnectionString", "Data Source=:memory:", "Store:ConnectionString must name a file")]
    [InlineData("ConnectionString", "Server=db;User=sa", "Store:ConnectionString is not a SQLite connection string")]
    [InlineData("BusyTimeout", "00:00:00", "Store:BusyTimeout must be from 00:00:01 to 00:01:00")]
    [InlineData("BusyTimeout", "01:00:00", "Store:BusyTimeout must be from 00:00:01 to 00:01:00")]
    [InlineData("Changes:MaxAge", "00:00:30", "Store:Changes:MaxAge must be from 00:01:00 to 3650.00:00:00, but is 00:00:30.")]
    [InlineData("Changes:MaxCount", "0", "Store:Changes:MaxCount must be from 1 to 100000000, but is 0.")]
    [InlineData("Changes:MaxMemoryCount", "0", "Store:Changes:MaxMemoryCount must be from 1 to 1000000, but is 0.")]
    [InlineData("Changes:MaxMemorySize", "1", "Store:Changes:MaxMemorySize must be from 65536 to 1073741824, but is 1.")]
    public void A_wrong_option_is_named_with_its_key(string key, string value, string message)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Read(new() { [$"Store:{key}"] = value }));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_configuration_the_store_is_a_file_in_the_data_folder()
    {
        var options = Read([]);

        Assert.Equal("Data Source=data/sessiongraph.db", options.ConnectionString);
        Assert.Equal(TimeSpan.FromSeconds(5), options.BusyTimeout);
        Assert.False(options.SampleData);
    }

    private static StoreOptions Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddSessionGraphStore(configuration).BuildServiceProvider();
        _ = services.GetRequiredService<IOptions<ChangesOptions>>().Value;
        return services.GetRequiredService<IOptions<StoreOptions>>().Value;
    }
}
