using System.CommandLine;
using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Providers;

/// <summary>
/// Everything that the gateway knows about a provider. Derive from it in the provider's folder, and add it to
/// <see cref="SessionProviders.All"/>.
/// </summary>
public abstract class SessionProvider : StoreProvider
{
    /// <summary>The provider's name in the graph's enumeration <c>Provider</c>, such as <c>QUIZ</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The provider's description, for the graph's enumeration.</summary>
    public abstract string Description { get; }

    /// <summary>The name of the provider's connection when the configuration has no connections, such as <c>quiz</c>.</summary>
    public abstract string DefaultConnection { get; }

    /// <summary>Whether the provider has no status, so that it is computed from the start, the end and the clock.</summary>
    public virtual bool DerivesStatusFromTime => false;

    /// <summary>The error code for an external id that another session has.</summary>
    public virtual string ExternalIdTakenCode => "id_taken";

    /// <summary>The input field with the external id.</summary>
    public virtual string ExternalIdField => "externalId";

    /// <summary>The format of the provider's session ids.</summary>
    public virtual ExternalIdFormat ExternalIdFormat => ExternalIdFormat.Text;

    /// <summary>The provider's sessions, of all connections, with this external id.</summary>
    public virtual IQueryable<TSession> FindByExternalId<TSession>(IQueryable<TSession> sessions, string externalId)
        where TSession : Session
        => ExternalIdFormat.Read(externalId) is { } kept ? sessions.Where(session => session.ExternalId == kept) : sessions.Where(_ => false);

    /// <summary>The mapping from the provider's inputs to its sessions; null when there is none.</summary>
    public virtual IRegister? Mapping => null;

    /// <summary>The kinds of records that the provider's sessions refer to. Each has a list and mutations in the graph.</summary>
    public virtual IReadOnlyList<LookupDefinition> Lookups => [];

    /// <summary>Creates the provider's own REST API, which the gateway serves; null when there is none.</summary>
    public virtual RestApi? CreateRestApi(IServiceProvider services) => null;

    /// <summary>Creates the provider's own commands of the gateway's command line.</summary>
    /// <param name="services">Provides the gateway's services when a command runs. The host is not started.</param>
    public virtual IEnumerable<Command> CreateCommands(Func<IServiceProvider> services) => [];

    /// <summary>Adds the services that write the provider's sessions.</summary>
    public abstract void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Adds the provider's types, and its additions to the filter, the sort order and the statistics of all sessions.</summary>
    public abstract void AddTypes(SchemaBuilder schema);

    /// <summary>Adds the state that is not in the rows of changed sessions, before they are saved.</summary>
    public virtual Task CompleteStatesAsync(
        SessionGraphContext context, IReadOnlyCollection<Session> sessions, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds the examples of the provider's documentation, with their ids and values, to the sample data.</summary>
    public virtual void AddExamples(SampleSet sample)
    {
    }

    /// <summary>Adds generated records to the sample data.</summary>
    public virtual void AddSample(SampleSet sample)
    {
    }

    /// <summary>Whether this is the provider's name, ignoring case and <c>_</c>, as in <c>ZohoPeople</c>.</summary>
    internal bool IsNamed(string? name) => string.Equals(
        Name.Replace("_", "", StringComparison.Ordinal), name?.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
