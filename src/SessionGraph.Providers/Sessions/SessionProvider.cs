using System.CommandLine;
using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Providers;

/// <summary>
/// A provider: all that the gateway knows of it. Derive from it in the provider's folder, and add it to <see cref="SessionProviders.All"/>.
/// </summary>
public abstract class SessionProvider : StoreProvider
{
    /// <summary>The provider's name in the graph's enumeration <c>Provider</c>, such as <c>QUIZ</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the provider is, for the graph's enumeration.</summary>
    public abstract string Description { get; }

    /// <summary>The name of the provider's connection when the configuration has no connections, such as <c>quiz</c>.</summary>
    public abstract string DefaultConnection { get; }

    /// <summary>Whether the provider gives no status: that of its sessions follows from their start, their end and the clock.</summary>
    public virtual bool DerivesStatusFromTime => false;

    /// <summary>The code of the error that an external id is another session's.</summary>
    public virtual string ExternalIdTakenCode => "id_taken";

    /// <summary>The field of an input that has the external id.</summary>
    public virtual string ExternalIdField => "externalId";

    /// <summary>The form of the provider's ids of sessions.</summary>
    public virtual ExternalIdFormat ExternalIdFormat => ExternalIdFormat.Text;

    /// <summary>Those of the provider's sessions, of all connections, that have this external id.</summary>
    public virtual IQueryable<TSession> FindByExternalId<TSession>(IQueryable<TSession> sessions, string externalId)
        where TSession : Session
        => ExternalIdFormat.Read(externalId) is { } kept ? sessions.Where(session => session.ExternalId == kept) : sessions.Where(_ => false);

    /// <summary>How the fields of the provider's inputs become members of its sessions; null where nothing is mapped.</summary>
    public virtual IRegister? Mapping => null;

    /// <summary>The kinds of records that the provider's sessions refer to. Each has a list and mutations in the graph.</summary>
    public virtual IReadOnlyList<LookupDefinition> Lookups => [];

    /// <summary>Creates the provider's own REST API, which the gateway serves; null where it serves none.</summary>
    public virtual RestApi? CreateRestApi(IServiceProvider services) => null;

    /// <summary>Creates the provider's own commands of the gateway's executable.</summary>
    /// <param name="services">The gateway's services, asked for when a command runs; the host is not started.</param>
    public virtual IEnumerable<Command> CreateCommands(Func<IServiceProvider> services) => [];

    /// <summary>Adds the services that write the provider's sessions.</summary>
    public abstract void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Adds the provider's types, and what it adds to the filter, the sort and the statistics of all sessions.</summary>
    public abstract void AddTypes(SchemaBuilder schema);

    /// <summary>Completes the state of changed sessions before they are saved, with what is not in their rows.</summary>
    public virtual Task CompleteStatesAsync(
        SessionGraphContext context, IReadOnlyCollection<Session> sessions, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds the provider's own examples, with their ids and values, to the sample data.</summary>
    public virtual void AddExamples(SampleSet sample)
    {
    }

    /// <summary>Adds made-up records to the sample data.</summary>
    public virtual void AddSample(SampleSet sample)
    {
    }

    /// <summary>Whether this is the provider's name, without regard to case and <c>_</c>, as in <c>ZohoPeople</c>.</summary>
    internal bool IsNamed(string? name) => string.Equals(
        Name.Replace("_", "", StringComparison.Ordinal), name?.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
