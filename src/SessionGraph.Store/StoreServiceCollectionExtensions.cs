using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Registers the store.</summary>
public static class StoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDbContextFactory{TContext}"/> of <see cref="SessionGraphContext"/>, bound to the section <see
    /// cref="StoreOptions.SectionName"/>, <see cref="GroupCommitQueue"/> for what is to be written, and a hosted <see cref="StoreInitializer"/>
    /// that brings the database up to date before the server listens. After it the hosted <see cref="SessionChangeFeed"/>, <see
    /// cref="ChangeLogPoller"/> and <see cref="ChangeLogPruning"/> start, bound to <see cref="ChangesOptions.SectionName"/>, then <see
    /// cref="StoreFileWatcher"/> and <see cref="SessionCountEstimator"/>. The model is made of each registered <see cref="StoreProvider"/>. Takes
    /// its clock from a registered <see cref="TimeProvider"/>, or the system's.
    /// </summary>
    public static IServiceCollection AddSessionGraphStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.SectionName)).ValidateOnStart();
        services.AddOptions<ChangesOptions>().Bind(configuration.GetSection(ChangesOptions.SectionName)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChangesOptions>, ChangesOptionsValidator>());
        services.AddPooledDbContextFactory<SessionGraphContext>((provider, options) => options.UseSessionGraphStore(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            [.. provider.GetServices<StoreProvider>()]));
        services.TryAddSingleton<GroupCommitQueue>();
        services.TryAddSingleton<StoreLock>();
        services.TryAddSingleton<StoreMigrations>();
        services.TryAddSingleton<SessionSearchIndex>();
        services.TryAddSingleton<StoreSchema>();
        services.TryAddSingleton<StoreBackup>();
        services.TryAddSingleton<StoreVerification>();
        services.TryAddSingleton<StoreRestore>();
        services.TryAddSingleton<StorePreparation>();
        services.TryAddSingleton<StoreInitializer>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreInitializer>());
        services.TryAddSingleton<ChangeLog>();
        services.TryAddSingleton<SessionChangeFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionChangeFeed>());
        services.TryAddSingleton<ChangeLogPoller>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeLogPoller>());
        services.TryAddSingleton<ChangeLogPruning>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeLogPruning>());
        services.TryAddSingleton<StoreFileWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreFileWatcher>());
        services.TryAddSingleton<SessionCountEstimator>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionCountEstimator>());
        return services;
    }

    /// <summary>Configures the model of contexts with these options: the store's own entities and those of each provider.</summary>
    public static TBuilder UseProviders<TBuilder>(this TBuilder builder, IReadOnlyList<StoreProvider> providers)
        where TBuilder : DbContextOptionsBuilder
    {
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new StoreProvidersExtension(providers));
        return builder;
    }

    /// <summary>Configures contexts with these options to use the store: SQLite with its settings, timestamps, and no tracking.</summary>
    public static DbContextOptionsBuilder UseSessionGraphStore(
        this DbContextOptionsBuilder builder,
        StoreOptions options,
        TimeProvider timeProvider,
        IReadOnlyList<StoreProvider> providers)
    {
        // Microsoft.Data.Sqlite would otherwise retry for its default of 30 s after SQLite has given up.
        var connectionString = new SqliteConnectionStringBuilder(options.ConnectionString)
        {
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        };
        if (connectionString.DataSource != ":memory:" && connectionString.Mode != SqliteOpenMode.Memory)
            connectionString.DataSource = StoreFile.At(connectionString.DataSource).Path;
        return builder
            .UseSqlite(connectionString.ToString())
            .UseProviders(providers)
            .ReplaceService<IMigrationsAssembly, StoreMigrationsAssembly>()
            .ReplaceService<IMigrationsSqlGenerator, StoreMigrationsSqlGenerator>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // StorePreparation applies the pending migrations in one transaction.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning))
            .AddInterceptors(
                new SqliteSettingsInterceptor(options.BusyTimeout),
                new SqliteFunctionInterceptor(),
                new SqliteInterruptInterceptor(),
                new TimestampInterceptor(timeProvider));
    }
}
