using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.School;

/// <summary>Loads session setups by key.</summary>
public sealed class SessionSetupByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<SessionSetup>(contexts, batchScheduler);
