using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.OneRoster;

/// <summary>Loads academic sessions by key.</summary>
public sealed class AcademicSessionByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<AcademicSession>(contexts, batchScheduler);
