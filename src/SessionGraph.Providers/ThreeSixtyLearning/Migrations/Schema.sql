CREATE TABLE "Groups" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Groups" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "LearningPaths" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_LearningPaths" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "PathSessionInstructors" (
    "SessionId" INTEGER NOT NULL,
    "UserId" TEXT NOT NULL,
    "Connection" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_PathSessionInstructors" PRIMARY KEY ("SessionId", "UserId"),
    CONSTRAINT "FK_PathSessionInstructors_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PathSessionInstructors_Users_Connection_UserId" FOREIGN KEY ("Connection", "UserId") REFERENCES "Users" ("Connection", "Id") ON DELETE RESTRICT
);
ALTER TABLE "Sessions" ADD "PathId" TEXT NULL;
ALTER TABLE "Sessions" ADD "SessionAdditionalInformation" TEXT NULL;
ALTER TABLE "Sessions" ADD "SessionOwnerGroup" TEXT NULL;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Groups_Connection_SessionOwnerGroup" FOREIGN KEY ("Connection", "SessionOwnerGroup") REFERENCES "Groups" ("Connection", "Id") ON DELETE RESTRICT;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_LearningPaths_Connection_PathId" FOREIGN KEY ("Connection", "PathId") REFERENCES "LearningPaths" ("Connection", "Id") ON DELETE RESTRICT;
CREATE TABLE "Users" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Mail" TEXT COLLATE NOCASE NOT NULL,
    "Name" TEXT NOT NULL,
    "IsPlatformOwner" INTEGER NOT NULL,
    CONSTRAINT "PK_Users" PRIMARY KEY ("Connection", "Id")
);
CREATE INDEX "IX_PathSessionInstructors_UserId" ON "PathSessionInstructors" ("UserId");
CREATE INDEX "IX_Sessions_PathId" ON "Sessions" ("PathId") WHERE "PathId" IS NOT NULL;
CREATE INDEX "IX_Sessions_SessionOwnerGroup" ON "Sessions" ("SessionOwnerGroup") WHERE "SessionOwnerGroup" IS NOT NULL;
CREATE UNIQUE INDEX "IX_Users_Connection_Mail" ON "Users" ("Connection", "Mail");
