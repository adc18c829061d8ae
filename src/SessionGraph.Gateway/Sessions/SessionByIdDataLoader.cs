using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>Loads sessions of all providers by key.</summary>
public sealed class SessionByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<Session>(contexts, batchScheduler);
