CREATE TABLE "ChangeLog" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_ChangeLog" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Provider" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL
);
CREATE TABLE "ChangeLogState" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ChangeLogState" PRIMARY KEY,
    "Identity" TEXT NOT NULL,
    "PrunedThrough" INTEGER NOT NULL
);
CREATE TABLE "Sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY AUTOINCREMENT,
    "Provider" INTEGER NOT NULL,
    "Connection" TEXT NOT NULL,
    "ExternalId" TEXT NULL,
    "Title" TEXT NULL,
    "Status" INTEGER NOT NULL,
    "ProviderStatus" TEXT NULL,
    "StartsAt" TEXT NULL,
    "EndsAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "UpdatedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);
CREATE INDEX "IX_Sessions_CreatedAt" ON "Sessions" ("CreatedAt");
CREATE UNIQUE INDEX "IX_Sessions_ExternalId_Provider_Connection" ON "Sessions" ("ExternalId", "Provider", "Connection");
CREATE INDEX "IX_Sessions_Provider" ON "Sessions" ("Provider");
CREATE INDEX "IX_Sessions_Provider_CreatedAt" ON "Sessions" ("Provider", "CreatedAt");
CREATE INDEX "IX_Sessions_Provider_StartsAt" ON "Sessions" ("Provider", "StartsAt");
CREATE INDEX "IX_Sessions_Provider_StartsAtNullsGreatest" ON "Sessions" ("Provider", COALESCE("StartsAt", '9999-12-31T23:59:59.999Z'));
CREATE INDEX "IX_Sessions_Provider_StartsAtNullsLeast" ON "Sessions" ("Provider", COALESCE("StartsAt", '0001-01-01T00:00:00.000Z'));
CREATE INDEX "IX_Sessions_Provider_Status" ON "Sessions" ("Provider", "Status");
CREATE INDEX "IX_Sessions_Provider_Status_CreatedAt" ON "Sessions" ("Provider", "Status", "CreatedAt");
CREATE INDEX "IX_Sessions_Provider_UpdatedAt" ON "Sessions" ("Provider", "UpdatedAt");
CREATE INDEX "IX_Sessions_StartsAt" ON "Sessions" ("StartsAt");
CREATE INDEX "IX_Sessions_StartsAtNullsGreatest" ON "Sessions" (COALESCE("StartsAt", '9999-12-31T23:59:59.999Z'));
CREATE INDEX "IX_Sessions_StartsAtNullsLeast" ON "Sessions" (COALESCE("StartsAt", '0001-01-01T00:00:00.000Z'));
CREATE INDEX "IX_Sessions_Status" ON "Sessions" ("Status");
CREATE INDEX "IX_Sessions_Status_CreatedAt" ON "Sessions" ("Status", "CreatedAt");
CREATE INDEX "IX_Sessions_UpdatedAt" ON "Sessions" ("UpdatedAt");
